import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { quantileBins } from "#lib/figures/quantile-bins.ts";
import { formatNumber } from "../format/format-number.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import styles from "./turns-figure.module.css";

const mostPeople = 10;
const scrolledByKeys = { tabIndex: 0 };

/** Who writes after whom, as a table of people by people. */
export function TurnsFigure({
  number,
  span,
  scope,
  rows,
}: {
  number: number;
  span: 6 | 12;
  scope: Scope;
  rows: readonly { participantId: number; afterId: number; name: string; turns: number }[];
}) {
  const people = scope.people.slice(0, mostPeople);
  const turns = new Map(rows.map((row) => [`${row.participantId} ${row.afterId}`, row.turns]));
  const step = quantileBins(rows.map((row) => row.turns));
  const [most] = [...rows].sort((a, b) => b.turns - a.turns);
  const before = scope.people.find(({ id }) => id === most?.afterId);
  return (
    <Figure
      number={number}
      span={span}
      finding={
        most && before && scope.people.length > 2
          ? `${isolate(most.name)} comes in most often after ${isolate(before.name)}`
          : "Who writes after whom"
      }
      note="Messages of each row's person that come directly after one of the column's person; whole months of the range."
      csvHref={csvAddress(scope, all.turns.key)}
    >
      <section {...scrolledByKeys} className={styles.frame} aria-label="Who writes after whom">
        <table className={styles.turns}>
          <caption className="visually-hidden">Who writes after whom</caption>
          <thead>
            <tr>
              <td className={styles.corner}>after →</td>
              {people.map((person) => (
                <th key={person.id} scope="col">
                  <bdi>{person.name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
                </th>
                {people.map((other) => {
                  const count = turns.get(`${person.id} ${other.id}`) ?? 0;
                  return (
                    <td key={other.id} className="number" data-step={step(count)}>
                      {other.id === person.id ? "" : formatNumber(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Figure>
  );
}
