"use client";
import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import type { SearchHit, SearchResult } from "#lib/search/schemas.ts";
import { HitRow } from "./hit-row.tsx";
import styles from "./hits.module.css";
import { readerHref } from "./reader-href.ts";

const shownInGroup = 5;

/** The hits by conversation, best conversation first; of several conversations each shows its first few. */
export function HitGroups({
  result,
  words,
  onNarrow,
  onOpen,
}: {
  result: SearchResult;
  words: string;
  onNarrow: (conversationId: string) => void;
  onOpen: (hit: SearchHit) => void;
}) {
  const groups = Map.groupBy(result.hits, (hit) => hit.conversationId);
  return [...groups].map(([id, hits]) => {
    const conversation = result.conversations.find((one) => one.id === id);
    const [best] = hits;
    if (!conversation || !best) return null;
    const shown = groups.size > 1 ? hits.slice(0, shownInGroup) : hits;
    const rest = conversation.hits - shown.length;
    return (
      <section key={id} className={styles.group} aria-label={conversation.title}>
        <header className={styles.header}>
          <h2>
            <bdi>{conversation.title}</bdi>
          </h2>
          <span>{formatCount(conversation.hits, "hit")}</span>
          <Link className={`door wide ${styles.open}`} href={readerHref(best, words)} prefetch={false}>
            open in the reader
          </Link>
        </header>
        <ol>
          {shown.map((hit) => (
            <HitRow key={hit.seq} hit={hit} words={words} onOpen={() => onOpen(hit)} />
          ))}
        </ol>
        {groups.size > 1 && rest > 0 && (
          <button type="button" className={`door ${styles.more}`} onClick={() => onNarrow(id)}>
            {formatCount(rest, "more here", "more here")}
          </button>
        )}
      </section>
    );
  });
}
