import { PgBoss } from "pg-boss";
import { deadLetterQueue, type QueueName, queues } from "./queues.ts";

/** Makes the tables and queues in the database at `url`, or brings them to the state of this program. */
export async function installQueues(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss", max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
    if (!existing.has(deadLetterQueue)) await boss.createQueue(deadLetterQueue, { retentionSeconds: keptForSeconds });
    for (const name of Object.keys(queues) as QueueName[]) {
      const { payload: _payload, priority: _priority, policy, ...options } = queues[name];
      const settings = { ...options, deadLetter: deadLetterQueue };
      if (existing.has(name)) await boss.updateQueue(name, settings);
      else await boss.createQueue(name, { ...settings, policy });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

const keptForSeconds = 90 * 86_400;
