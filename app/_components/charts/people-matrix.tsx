import type { ReactNode } from "react";
import type { Person } from "#lib/analytics/scope.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import styles from "./people-matrix.module.css";

const scrolledByKeys = { tabIndex: 0 };

/** Numbers of people with people, a row and a column each; the deeper a field, the more. Nobody stands with themselves. */
export function PeopleMatrix({
  caption,
  corner,
  people,
  stepOf,
  children: cellOf,
}: {
  caption: string;
  /** What leads from the row to the column, such as `answers →`. */
  corner: string;
  people: readonly Person[];
  /** How deep a field is, 0 to 7. */
  stepOf: (row: Person, column: Person) => number;
  children: (row: Person, column: Person) => ReactNode;
}) {
  return (
    <section {...scrolledByKeys} className={styles.frame} aria-label={caption}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td className={styles.corner}>{corner}</td>
            {people.map((person) => (
              <th key={person.id} scope="col">
                <bdi>{person.name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <ParticipantName name={row.name} rank={row.rank} isMe={row.isMe} />
              </th>
              {people.map((column) => (
                <td key={column.id} className="number" data-step={stepOf(row, column)}>
                  {column.id === row.id ? "" : cellOf(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
