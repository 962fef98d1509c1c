"use client";
import { Fragment, useEffect, useRef } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import styles from "./hit-list.module.css";
import type { Hits } from "./hits.ts";

/** The margin beside the text: every hit of the search in this conversation. */
export function HitList({ hits, index, onChoose }: { hits: Hits; index: number; onChoose: (index: number) => void }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: "nearest" });
  }, [index]);
  return (
    <aside className={styles.margin} aria-label="Hits">
      <header>
        <b>
          {hits.isCapped && "over "}
          {formatCount(hits.total, "hit")}
        </b>
        {hits.total > hits.hits.length ? `the newest ${hits.hits.length} listed` : "in this conversation"}
      </header>
      <ol ref={list}>
        {hits.hits.map((hit, at) => {
          return (
            <li key={hit.seq}>
              <button type="button" aria-current={at === index ? "true" : undefined} onClick={() => onChoose(at)}>
                <span className={styles.line}>
                  {hit.person ? <ParticipantName {...hit.person} /> : "Notice"}
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
