"use client";
import { Fragment, useEffect, useRef } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import styles from "./hit-list.module.css";
import type { Hits } from "./hits.ts";

/** The margin beside the text: every hit of the search in this conversation. */
export function HitList({
  hits,
  index,
  participantOf,
  onChoose,
}: {
  hits: Hits;
  index: number;
  participantOf: (id: number | null) => ReaderParticipant | null;
  onChoose: (index: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  }, [index]);
  return (
    <aside className={styles.margin} aria-label="Hits">
      <header>
        <b>{formatCount(hits.total, "hit")}</b> in this conversation
        {hits.total > hits.hits.length && <>, the first {hits.hits.length} listed</>}
      </header>
      <ol ref={list}>
        {hits.hits.map((hit, at) => {
          const participant = participantOf(hit.participantId);
          return (
            <li key={hit.seq}>
              <button type="button" aria-current={at === index ? "true" : undefined} onClick={() => onChoose(at)}>
                <span className={styles.line}>
                  {participant ? (
                    <ParticipantName name={participant.name} rank={participant.rank} isMe={participant.isMe} />
                  ) : (
                    "Notice"
                  )}
                  <time>{formatWallClock(hit.localAt, "date")}</time>
                </span>
                <span className={styles.text} dir="auto">
                  {hit.excerpt.map((part, place) => {
                    const key = `${place} ${part.text}`;
                    if (!part.isHit) return <Fragment key={key}>{part.text}</Fragment>;
                    return (
                      <mark key={key} data-now={at === index ? "" : undefined}>
                        {part.text}
                      </mark>
                    );
                  })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
