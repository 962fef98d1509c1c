import { formatDuration } from "#app/_components/format/format-duration.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { QueueState } from "#lib/queue/list-queues.ts";
import styles from "./admin.module.css";
import { queueWords } from "./queue-words.ts";

const levels = [
  ["high", "High"],
  ["medium", "Medium"],
  ["low", "Low"],
] as const;

/** Three ruled columns by priority: what waits, what runs, how long the oldest has waited. */
export function QueueLevels({ queues, now }: { queues: QueueState[]; now: Date }) {
  return (
    <div className={styles.levels}>
      {levels.map(([level, title]) => (
        <section key={level} className={styles.level}>
          <h2>{title}</h2>
          {queues
            .filter((queue) => queue.level === level)
            .map((queue) => (
              <dl key={queue.name} className={styles.queue}>
                <dt>{queueWords[queue.name] ?? queue.name}</dt>
                <dd>
                  <span>
                    <b>{formatNumber(queue.running)}</b> running
                  </span>
                  <span>
                    <b>{formatNumber(queue.waiting)}</b> waiting
                  </span>
                  {queue.oldestWaitingAt && (
                    <span>oldest {formatDuration((now.getTime() - Date.parse(queue.oldestWaitingAt)) / 1000)}</span>
                  )}
                </dd>
              </dl>
            ))}
        </section>
      ))}
    </div>
  );
}
