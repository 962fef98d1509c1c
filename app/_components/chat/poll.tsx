import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import styles from "./message.module.css";
import { readPoll } from "./read-details.ts";

/** A poll: its question, and what each option got. */
export function Poll({ message, fallback }: { message: ReaderMessage; fallback: ReactNode }) {
  const poll = readPoll(message.details);
  if (!poll) return fallback;
  const votes = poll.options.reduce((sum, option) => sum + option.votes, 0);
  return (
    <div className={styles.poll}>
      <p className={styles.question} dir="auto" lang={message.language ?? undefined}>
        {poll.question}
      </p>
      <ul>
        {poll.options.map((option) => (
          <li key={option.text}>
            <bdi>{option.text}</bdi>
            <span className="number">{formatNumber(option.votes)}</span>
            <i>
              <b style={{ width: `${votes > 0 ? (option.votes / votes) * 100 : 0}%` }} />
            </i>
          </li>
        ))}
      </ul>
      <p className={styles.aside}>Poll, {formatCount(votes, "vote")}. The export holds the counts, not who voted.</p>
    </div>
  );
}
