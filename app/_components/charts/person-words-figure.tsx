import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { formatNumber } from "../format/format-number.ts";
import { participantColor } from "../people/participant-color.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { csvAddress, quoted, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Ranking } from "./ranking.tsx";
import styles from "./two-columns.module.css";

/** The words that each person uses more than the others. */
export function PersonWordsFigure({
  number,
  scope,
  words,
}: {
  number: number;
  scope: Scope;
  words: readonly MetricRow<typeof all.personWords>[];
}) {
  const people = scope.people.filter(({ id }) => words.some(({ participantId }) => participantId === id));
  return (
    <Figure
      number={number}
      span={12}
      finding={people.length === 0 ? "All use the same words" : "Each has words of their own"}
      note="Words a person uses more than all others together, most surely first (log-odds); months that touch the range count whole."
      csvHref={csvAddress(scope, all.personWords.key)}
      table={
        <FigureTable
          caption={all.personWords.title}
          columns={[
            { label: "Word" },
            { label: "Person" },
            { label: "Times", isNumber: true },
            { label: "Others", isNumber: true },
          ]}
          rows={words.map(({ participantId, name, term, count, others }) => ({
            key: `${participantId} ${term}`,
            cells: [
              <bdi key="term" className="people">
                {term}
              </bdi>,
              <bdi key="name">{name}</bdi>,
              formatNumber(count),
              formatNumber(others),
            ],
          }))}
        />
      }
    >
      {people.length === 0 ? (
        <p className="quiet">No word is one person's more than chance would have it.</p>
      ) : (
        <div className={styles.columns}>
          {people.map(({ id, name, rank, isMe }) => (
            <section key={id} aria-label={name}>
              <h3>
                <ParticipantName name={name} rank={rank} isMe={isMe} />
              </h3>
              <Ranking
                caption={`Words of ${name}`}
                thing="Word"
                unit="Times"
                rows={words
                  .filter(({ participantId }) => participantId === id)
                  .map(({ term, count }) => ({
                    key: term,
                    name: <bdi className="people">{term}</bdi>,
                    value: count,
                    href: searchAddress(scope, term, quoted("from", name)),
                    colour: participantColor(rank, isMe),
                  }))}
              />
            </section>
          ))}
        </div>
      )}
    </Figure>
  );
}
