import { priorities, type QueueName } from "#lib/queue/queues.ts";
import type { Handler } from "./handler.ts";

/** How many jobs of a queue one worker runs at once; with `minPriority`, places kept for the urgent ones. */
export type Slots = { count: number; minPriority?: number };

type Entry<Name extends QueueName> = { slots: Slots[]; load: () => Promise<Handler<Name>> };
export type Registry = { [Name in QueueName]: Entry<Name> };

/**
 * Which code works on which queue, and in how many places of one worker. Code is loaded when the first job comes, for
 * language models and fonts cost memory. Exports and letters have places of their own, so nothing slow is before them.
 */
export const registry: Registry = {
  "import.run": {
    // An import a person waits for finds a free place whatever bulk is under way.
    slots: [{ count: 1 }, { count: 1, minPriority: priorities.waitedFor }],
    load: async () => (await import("./handlers/import-run.ts")).importRun,
  },
  "import.merge": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/import-merge.ts")).importMerge,
  },
  "import.offer": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/import-offer.ts")).importOffer,
  },
  "export.run": {
    slots: [{ count: 2 }],
    load: async () => (await import("./handlers/export-run.ts")).exportRun,
  },
  "mail.send": {
    slots: [{ count: 2 }],
    load: async () => (await import("./handlers/mail-send.ts")).mailSend,
  },
  "analytics.refresh": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/analytics-refresh.ts")).analyticsRefresh,
  },
  "analytics.sweep": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/analytics-sweep.ts")).analyticsSweep,
  },
  "conversation.analyse": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/conversation-analyse.ts")).conversationAnalyse,
  },
  "conversation.refine": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/conversation-refine.ts")).conversationRefine,
  },
  "connection.receive": {
    slots: [{ count: 2 }],
    load: async () => (await import("./handlers/connection-receive.ts")).connectionReceive,
  },
  "connection.pull": {
    slots: [{ count: 2 }],
    load: async () => (await import("./handlers/connection-pull.ts")).connectionPull,
  },
  "connection.media": {
    slots: [{ count: 2 }],
    load: async () => (await import("./handlers/connection-media.ts")).connectionMedia,
  },
  "media.sweep": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/media-sweep.ts")).mediaSweep,
  },
  "connection.audit": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/connection-audit.ts")).connectionAudit,
  },
  "connection.erase": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/connection-erase.ts")).eraseConnectionData,
  },
  "conversation.erase": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/conversation-erase.ts")).eraseConversationData,
  },
  "trash.empty": {
    slots: [{ count: 1 }],
    load: async () => (await import("./handlers/trash-empty.ts")).emptyTrash,
  },
};
