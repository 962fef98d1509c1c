import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import styles from "./reactions.module.css";
import { readReactions } from "./read-details.ts";

/** Reactions to a message, below it: each emoji once, with how many and who. */
export function Reactions({
  details,
  people,
}: {
  details: Record<string, unknown> | null;
  people: ReadonlyMap<number, ReaderParticipant>;
}) {
  const groups = Map.groupBy(readReactions(details), ({ emoji }) => emoji);
  if (groups.size === 0) return null;
  return (
    <ul className={styles.reactions} aria-label="Reactions">
      {[...groups].map(([emoji, list]) => {
        const names = list.map(({ participantId }) => people.get(participantId)?.name ?? "somebody").join(", ");
        return (
          <li key={emoji} title={names}>
            <span aria-hidden="true">{emoji}</span>
            {list.length > 1 && <span className={styles.count}>{list.length}</span>}
            <span className="visually-hidden">
              {emoji} by {names}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
