import { priorities, type QueueName } from "#lib/queue/queues.ts";

/** How many jobs of a queue one worker runs at once; with `minPriority`, places kept for the urgent ones. */
export type Slots = { count: number; minPriority?: number };

/** Places of one worker by queue. Exports and letters have their own, so nothing slow is ever before them. */
export const registry: Record<QueueName, Slots[]> = {
  // An import a person waits for finds a free place whatever bulk is under way.
  "import.run": [{ count: 1 }, { count: 1, minPriority: priorities.waitedFor }],
  "export.run": [{ count: 2 }],
  "mail.send": [{ count: 2 }],
  "analytics.refresh": [{ count: 1 }],
  "analytics.sweep": [{ count: 1 }],
  "conversation.erase": [{ count: 1 }],
  "trash.empty": [{ count: 1 }],
};
