import Link from "next/link";
import { Fragment } from "react";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import { kindWords } from "#lib/conversations/kind-words.ts";
import type { SearchHit } from "#lib/search/schemas.ts";
import styles from "./hits.module.css";
import { readerHref } from "./reader-href.ts";

const reasons = { word: "exact word", beginning: "beginning of a word", filter: "" } as const;

/** One hit: who, when, the excerpt, why it was found. The whole row opens the reader at the message. */
export function HitRow({ hit, words, onOpen }: { hit: SearchHit; words: string; onOpen: () => void }) {
  return (
    <li>
      <Link
        className={styles.hit}
        href={readerHref(hit, words)}
        prefetch={false}
        onClick={onOpen}
        data-hit={`${hit.conversationId} ${hit.seq}`}
      >
        <span className={styles.who}>
          {hit.person ? <ParticipantName {...hit.person} /> : <b>Notice</b>}
          <time dateTime={hit.localAt}>{formatWallClock(hit.localAt, "dateTime")}</time>
        </span>
        <span className={styles.text} dir="auto" lang={hit.language ?? undefined}>
          {hit.excerpt.length === 0 && (
            <span className={styles.textless}>
              {kindWords[hit.kind]} {hit.attachment && <bdi className="file">{hit.attachment}</bdi>}
            </span>
          )}
          {hit.excerpt.map((part, at) => {
            const key = `${at} ${part.text}`;
            return part.isHit ? <mark key={key}>{part.text}</mark> : <Fragment key={key}>{part.text}</Fragment>;
          })}
        </span>
        <span className={styles.why}>{reasons[hit.match]}</span>
      </Link>
    </li>
  );
}
