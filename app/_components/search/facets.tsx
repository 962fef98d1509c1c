"use client";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Checkbox } from "#app/_components/forms/checkbox.tsx";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import type { SearchResult } from "#lib/search/schemas.ts";
import type { SearchFilter } from "#lib/search/search-query.ts";
import { type BoxQuery, hasFilter } from "./box-query.ts";
import styles from "./facets.module.css";

/** Hits by conversation and person; a check narrows the search to what is checked. */
export function Facets({
  result,
  box,
  onToggle,
}: {
  result: SearchResult;
  box: BoxQuery;
  onToggle: (filter: SearchFilter) => void;
}) {
  const row = (filter: SearchFilter, hits: number, name: React.ReactNode) => (
    <li key={`${filter.key}:${filter.value}`}>
      <Checkbox checked={hasFilter(box, filter)} onChange={() => onToggle(filter)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.hits}>{formatNumber(hits)}</span>
      </Checkbox>
    </li>
  );
  return (
    <div className={styles.facets}>
      <section>
        <h2>Conversation</h2>
        <ul>
          {result.conversations.map(({ id, title, hits }) =>
            row({ key: "in", value: `#${id}` }, hits, <bdi className="people">{title}</bdi>),
          )}
        </ul>
      </section>
      <section>
        <h2>Person</h2>
        <ul>
          {result.people.map(({ name, rank, isMe, hits }) =>
            row({ key: "from", value: name }, hits, <ParticipantName name={name} rank={rank} isMe={isMe} />),
          )}
        </ul>
      </section>
    </div>
  );
}
