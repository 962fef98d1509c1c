import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { DeadLetter } from "#lib/queue/list-dead-letters.ts";
import styles from "./admin.module.css";
import { DeadLetterActions } from "./dead-letter-actions.tsx";
import { queueWords } from "./queue-words.ts";

/** Jobs that failed for good: the reason first, what they carry hidden. */
export function DeadLetterList({ letters }: { letters: DeadLetter[] }) {
  if (letters.length === 0) return <p className={styles.none}>No job has failed for good.</p>;
  return (
    <Table caption="Jobs that failed for good" className={styles.stacked}>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col">Job</th>
          <th scope="col">Attempts</th>
          <th scope="col">Failed (UTC)</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr key={letter.id}>
            <td className={styles.reason}>
              {letter.error.message}
              <p className={styles.note}>
                <span className="file">{letter.error.code}</span>
                {Object.entries(letter.payload).map(([key, value]) => ` · ${key} ${value}`)}
              </p>
            </td>
            <td>{queueWords[letter.queue] ?? letter.queue}</td>
            <td>
              {letter.attempts} <span className="narrow">{letter.attempts === 1 ? "attempt" : "attempts"}</span>
            </td>
            <td>{formatInstant(letter.failedAt, "dateTime", "UTC")}</td>
            <td>
              <DeadLetterActions id={letter.id} what={queueWords[letter.queue] ?? letter.queue} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
