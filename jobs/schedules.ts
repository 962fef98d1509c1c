import type { PgBoss } from "pg-boss";
import { type QueueName, queues } from "#lib/queue/queues.ts";

// Minutes are UTC. What a sleeping machine missed is made up for once, however often it was missed.
const schedules = [
  { queue: "analytics.sweep", cron: "*/15 * * * *" },
  { queue: "media.sweep", cron: "* * * * *" },
  { queue: "trash.empty", cron: "17 3 * * *" },
] as const satisfies { queue: QueueName; cron: string }[];

/** Tells the queue what comes by the clock. Saying it again changes nothing. */
export async function setSchedules(boss: PgBoss): Promise<void> {
  for (const { queue, cron } of schedules) {
    await boss.schedule(queue, cron, {}, { missed: "once", priority: queues[queue].priority });
  }
}
