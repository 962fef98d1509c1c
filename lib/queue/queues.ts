import { z } from "zod";

const id = z.number().int().positive();

/** Priorities inside pg-boss: more is sooner. */
export const priorities = { high: 100, waitedFor: 60, medium: 50, low: 10 } as const;

/** What every queue has: four runs at most, and a notification that makes a new job start at once. */
const everyQueue = {
  notify: true,
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
} as const;

/** Every queue: what a job carries and how it is treated. A cheap definition: app and lib import it, handlers do not. */
export const queues = {
  "import.run": {
    payload: z.object({ workspaceId: id, importId: id }),
    priority: priorities.low,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 86_400,
    ...everyQueue,
  },
  "import.merge": {
    payload: z.object({ workspaceId: id, importId: id }),
    priority: priorities.medium,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 21_600,
    ...everyQueue,
  },
  "import.offer": {
    payload: z.object({ workspaceId: id, importId: id }),
    priority: priorities.low,
    // At most one waits a conversation.
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "export.run": {
    payload: z.object({ workspaceId: id, exportId: id }),
    priority: priorities.high,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 21_600,
    ...everyQueue,
  },
  "mail.send": {
    payload: z.object({ mailId: id }),
    priority: priorities.high,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 600,
    ...everyQueue,
    // A mail server that is down is down for minutes: 30 s, 1 min, 2 min.
    retryDelay: 30,
  },
  "analytics.refresh": {
    payload: z.object({ workspaceId: id, conversationId: id }),
    priority: priorities.medium,
    // At most one waits (per singletonKey): asking again changes nothing.
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "analytics.sweep": {
    payload: z.object({}),
    priority: priorities.medium,
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 840,
    ...everyQueue,
  },
  "conversation.analyse": {
    payload: z.object({ workspaceId: id, conversationId: id }),
    priority: priorities.low,
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 86_400,
    ...everyQueue,
  },
  "conversation.refine": {
    payload: z.object({ workspaceId: id, conversationId: id }),
    priority: priorities.low,
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 86_400,
    ...everyQueue,
  },
  "connection.receive": {
    payload: z.object({ workspaceId: id, connectionId: id }),
    priority: priorities.waitedFor,
    // At most one waits a connection: it reads all that has come.
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "connection.pull": {
    payload: z.object({ workspaceId: id, pullId: id, run: id }),
    priority: priorities.medium,
    // At most one waits a run of a pull.
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 86_400,
    ...everyQueue,
  },
  "connection.media": {
    payload: z.object({ workspaceId: id, connectionId: id }),
    priority: priorities.medium,
    // One a batch of messages, not one that waits for all: what a transaction notes is not seen before it ends.
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 21_600,
    ...everyQueue,
  },
  "media.sweep": {
    payload: z.object({}),
    priority: priorities.medium,
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 300,
    ...everyQueue,
  },
  "connection.audit": {
    payload: z.object({ workspaceId: id, auditId: id }),
    priority: priorities.medium,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "connection.erase": {
    payload: z.object({ workspaceId: id, connectionId: id }),
    priority: priorities.medium,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "conversation.erase": {
    payload: z.object({ workspaceId: id, conversationId: id }),
    priority: priorities.medium,
    policy: "standard",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
  "trash.empty": {
    payload: z.object({}),
    priority: priorities.low,
    policy: "short",
    heartbeatSeconds: 30,
    expireInSeconds: 3_600,
    ...everyQueue,
  },
} as const;

export type QueueName = keyof typeof queues;
export type Payload<Name extends QueueName> = z.infer<(typeof queues)[Name]["payload"]>;

/** Where jobs go that failed all four runs. */
export const deadLetterQueue = "dead.letters";
