import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { behindAddress, csvAddress } from "./addresses.ts";
import { emotionWords } from "./emotion-words.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { meanAndShare } from "./mean-and-share.ts";
import styles from "./people-emotions-figure.module.css";
import { shownEmotions } from "./shown-emotions.ts";

const scrolledByKeys = { tabIndex: 0 };

/** How strongly each emotion speaks in the messages of each person, and how many of them show it. */
export function PeopleEmotionsFigure({
  number,
  scope,
  rows,
}: {
  number: number;
  scope: Scope;
  rows: readonly MetricRow<typeof all.emotions>[];
}) {
  const byPerson = Map.groupBy(rows, ({ participantId }) => participantId);
  const people = scope.people.filter(({ id }) => byPerson.has(id));
  return (
    <Figure
      number={number}
      span={6}
      finding="Emotions of each person"
      note="Mean score of the messages that are scored; below it the share of them that shows it, from 50% on. Each opens those."
      csvHref={csvAddress(scope, all.emotions.key)}
    >
      <section {...scrolledByKeys} className={styles.frame} aria-label="Emotions of each person">
        <FigureTable
          caption="Emotions of each person"
          columns={[
            { label: "Person" },
            ...shownEmotions.map((name) => ({ label: emotionWords[name], isNumber: true })),
            { label: "Scored", isNumber: true },
          ]}
          rows={people.map(({ id, name: called, rank, isMe }) => {
            const own = byPerson.get(id) ?? [];
            return {
              key: String(id),
              cells: [
                <ParticipantName key="name" name={called} rank={rank} isMe={isMe} />,
                ...shownEmotions.map((name) => {
                  const told = meanAndShare(own, name);
                  return told === null ? (
                    "–"
                  ) : (
                    <a
                      key={name}
                      className={styles.door}
                      href={behindAddress({ ...scope, chosen: [id] }, { emotion: name })}
                    >
                      <span className={styles.mean}>{formatPercent(told.mean)}</span>{" "}
                      <span className={styles.share}>{formatPercent(told.share)}</span>
                    </a>
                  );
                }),
                formatNumber(own.reduce((sum, row) => sum + row.scored, 0)),
              ],
            };
          })}
        />
      </section>
    </Figure>
  );
}
