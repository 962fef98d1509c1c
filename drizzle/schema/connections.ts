import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, instant, int8, workspaceId } from "./columns.ts";
import { enumeration } from "./enumeration.ts";
import { cloudMediaStates, connectionStatuses, payloadStates, provenances } from "./enumerations.ts";

/** `progress` 0..100, the furthest that was told; `chunks` as `phase/order`. Times are ISO 8601. */
export type CloudHistory = { progress: number; chunks: string[]; isDeclined: boolean; lastAt: string };

/** What only a person can put right: a new token, a permission, an account that Meta restricts. */
export type GraphAsk = "token" | "permission" | "account";

/** Trouble with the Graph API since its last good answer. `pauses` that followed each other; `since` ISO 8601. */
export type GraphState = { asks: GraphAsk | null; pauses: number; since: string | null; words: string | null };

export type CheckName = "number" | "account" | "token" | "subscription" | "audit" | "webhook";
/** bad: it does not work. warning: it works with less, or not for long. unknown: it could not be found out. */
export type CheckState = "good" | "warning" | "bad" | "unknown";
export type CheckLine = { check: CheckName; state: CheckState; words: string };

/** What the checks of a connection found. Times ISO 8601; null where it is not known. */
export type CheckResult = {
  at: string;
  lines: CheckLine[];
  /** The number is also used in the WhatsApp Business app. */
  isOnBusinessApp: boolean | null;
  onboardedAt: string | null;
  tokenEndsAt: string | null;
  /** Webhooks of the account go to this app. */
  isSubscribed: boolean | null;
  /** That was asked of Meta here, and is taken back when it is disconnected. */
  wasSubscribedHere: boolean;
  canAudit: boolean | null;
};

/**
 * What was asked of Meta for the history, which it gives once. The ids are for Meta's support. `refusal` is why it will
 * not come. Times are ISO 8601.
 */
export type HistoryRequest = {
  at: string;
  contactsId: string | null;
  historyId: string | null;
  refusal: "too_late" | "used" | "declined" | null;
};

/** A number of the WhatsApp Business Platform whose messages come in here. Credentials are sealed one by one. */
export const connections = pgTable(
  "connections",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    status: enumeration(connectionStatuses)().notNull(),
    /** Last part of the address that Meta calls: random, so that it cannot be guessed. */
    webhookId: text().notNull(),
    phoneNumberId: text().notNull(),
    /** As Meta writes it; null until it has been seen. */
    displayPhoneNumber: text(),
    wabaId: text(),
    appId: text(),
    /** Of the Graph API, such as v25.0. */
    apiVersion: text().notNull().default("v25.0"),
    /** IANA zone of the wall clock that its conversations show. */
    zone: text().notNull(),
    accessToken: bytea(),
    /** No bytes at all, as is `appSecret`, once the connection is disconnected. */
    verifyToken: bytea().notNull(),
    appSecret: bytea().notNull(),
    /** The secret before the last change: accepted beside the new one until `previousSecretUntil`. */
    previousAppSecret: bytea(),
    previousSecretUntil: instant(),
    verifiedAt: instant(),
    lastWebhookAt: instant(),
    /** In words for people, never with text of a conversation. */
    lastError: text(),
    lastErrorAt: instant(),
    /** Calls to the Graph API rest until then; webhooks are taken in meanwhile. */
    pausedUntil: instant(),
    /** Null while all is well. */
    graph: jsonb().$type<GraphState>(),
    /** Null before the first. */
    checks: jsonb().$type<CheckResult>(),
    /** Webhooks whose signature was right. */
    received: int8().notNull().default(0),
    /** Messages that became rows. */
    stored: int8().notNull().default(0),
    /** Messages that were here already. */
    duplicates: int8().notNull().default(0),
    /** Webhooks whose signature was wrong or missing. */
    refused: int8().notNull().default(0),
    /** Tests of Meta's dashboard. */
    tests: int8().notNull().default(0),
    /** Messages that Meta gives without their content. */
    unsupported: int8().notNull().default(0),
    /** Changes for a phone number that no connection of the workspace has. */
    unassigned: int8().notNull().default(0),
    /** Messages that came again with another text. */
    conflicts: int8().notNull().default(0),
    /** Webhooks, or parts of them, that could not be read. */
    failed: int8().notNull().default(0),
    /** How far the history of a number of the WhatsApp Business app has come. */
    history: jsonb().$type<CloudHistory>(),
    historyRequest: jsonb().$type<HistoryRequest>(),
    /** When files could not be fetched, within the last hour, oldest first; ISO 8601. */
    mediaErrors: jsonb().$type<string[]>().notNull().default([]),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("connections_webhook").on(table.webhookId),
    uniqueIndex("connections_number").on(table.workspaceId, table.phoneNumberId),
  ],
);

/** What Meta has sent, as it was sent: sealed bytes. Stored before anything is read of it. */
export const webhookPayloads = pgTable(
  "webhook_payloads",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    connectionId: int8().notNull(),
    state: enumeration(payloadStates)().notNull(),
    receivedAt: instant().notNull(),
    /** Of the bytes as they came. */
    sha256: bytea().notNull(),
    byteSize: integer().notNull(),
    sealedBody: bytea().notNull(),
    /** How often the same bytes have come. */
    deliveries: integer().notNull().default(1),
    /** What could not be read of it, in words, without text of a conversation. */
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    uniqueIndex("webhook_payloads_same").on(table.workspaceId, table.connectionId, table.sha256),
    index("webhook_payloads_state").on(table.workspaceId, table.connectionId, table.state, table.id),
  ],
);

/** Webhooks whose bytes were here already, until they are counted with their row and their connection. */
export const webhookRepeats = pgTable(
  "webhook_repeats",
  {
    workspaceId: workspaceId(),
    id: int8().notNull().generatedAlwaysAsIdentity(),
    connectionId: int8().notNull(),
    sha256: bytea().notNull(),
    receivedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
);

/** The conversation that a connection has with one person or group, and the import under which its rows stand. */
export const cloudChats = pgTable(
  "cloud_chats",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    conversationId: int8().notNull(),
    importId: int8().notNull(),
    /** Digits of the number, when the person shows it. */
    phone: text(),
    /** Business-scoped id of the person. */
    userId: text(),
    groupId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.conversationId] }),
    uniqueIndex("cloud_chats_phone").on(table.workspaceId, table.connectionId, table.phone),
    uniqueIndex("cloud_chats_user").on(table.workspaceId, table.connectionId, table.userId),
    uniqueIndex("cloud_chats_group").on(table.workspaceId, table.connectionId, table.groupId),
  ],
);

/** Address book of the WhatsApp Business app: names of people whose chats may come later. */
export const cloudContacts = pgTable(
  "cloud_contacts",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    /** Digits of the number. */
    phone: text().notNull(),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.connectionId, table.phone] })],
);

/** Who a participant of such a conversation is to Meta. */
export const cloudPeople = pgTable(
  "cloud_people",
  {
    workspaceId: workspaceId(),
    conversationId: int8().notNull(),
    participantId: integer().notNull(),
    isBusiness: boolean().notNull().default(false),
    phone: text(),
    userId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.participantId] }),
    uniqueIndex("cloud_people_phone").on(table.workspaceId, table.conversationId, table.phone),
    uniqueIndex("cloud_people_user").on(table.workspaceId, table.conversationId, table.userId),
  ],
);

/**
 * Every message id of Meta that a connection has seen, written in the transaction of the message itself: the key is
 * what keeps a message from standing there twice.
 */
export const cloudMessages = pgTable(
  "cloud_messages",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    /** Meta's id; it holds a phone number in clear and must not reach a log. */
    wamid: text().notNull(),
    /** Number in the connection: `source_line` of its row in `messages`. */
    id: int8().notNull().generatedAlwaysAsIdentity(),
    /** Null for what changes a message of a chat that has none yet: it waits for the first, and shows nothing. */
    conversationId: int8(),
    /** The webhook that brought it: erased with the conversation. */
    payloadId: int8(),
    /** Its row; null for what has none: a reaction, an edit, a revocation. */
    seq: int8(),
    provenance: enumeration(provenances)().notNull(),
    /** Type as Meta names it. */
    type: text().notNull(),
    /** A message without its content, which a later one may bring. */
    isPlaceholder: boolean().notNull().default(false),
    /** SHA-256 of what it says. */
    contentHash: bytea().notNull(),
    /** Order among messages of one second: place in its thread of the history; null for those that came live. */
    tie: integer(),
    sentAt: instant().notNull(),
    receivedAt: instant().notNull(),
    /** What it changes: the message that is reacted to, edited or revoked. */
    targetWamid: text(),
    /** What it does to its target, kept until that is here and for undoing. */
    effect: jsonb().$type<Record<string, unknown>>(),
    /** Furthest of its statuses, by rank; null before the first. */
    delivery: text(),
    /** Id of the file at Meta, until it has been fetched. */
    media: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.wamid] }),
    index("cloud_messages_target").on(table.workspaceId, table.connectionId, table.targetWamid),
    index("cloud_messages_number").on(table.workspaceId, table.id),
    index("cloud_messages_row").on(table.workspaceId, table.conversationId, table.seq),
    index("cloud_messages_waiting")
      .on(table.workspaceId, table.connectionId)
      .where(sql`${table.conversationId} is null`),
    index("cloud_messages_pulled").on(table.workspaceId, table.payloadId).where(sql`${table.provenance} = 3`),
  ],
);

/** Other texts of a message: before an edit or a revocation, or of a second delivery that says something else. */
export const cloudVersions = pgTable(
  "cloud_versions",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    wamid: text().notNull(),
    contentHash: bytea().notNull(),
    /** edited, revoked, conflict. */
    reason: text().notNull(),
    kind: text().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.wamid, table.contentHash, table.reason] }),
  ],
);

/** Each status of each message with its own time. */
export const cloudStatuses = pgTable(
  "cloud_statuses",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    wamid: text().notNull(),
    status: text().notNull(),
    /** Who of a group; '' where there is one reader only. */
    participant: text().notNull().default(""),
    at: instant().notNull(),
    /** Codes and words of Meta, for a message that failed. */
    errors: jsonb().$type<{ code: number | null; title: string | null; details: string | null }[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.wamid, table.status, table.participant] }),
  ],
);

/** The file of a message at Meta: its id lives for seven days. */
export const cloudMedia = pgTable(
  "cloud_media",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    /** `id` of the message in `cloud_messages`. */
    messageId: int8().notNull(),
    conversationId: int8().notNull(),
    mediaId: text().notNull(),
    /** As Meta announced it: base64 or hexadecimal. */
    sha256: text(),
    state: enumeration(cloudMediaStates)().notNull(),
    /** When Meta gave the id. */
    givenAt: instant().notNull(),
    /** Times that it was tried in vain. */
    failures: integer().notNull().default(0),
    /** Not to be fetched before; while a run has it, when that is given up for dead. */
    dueAt: instant().notNull(),
    /** The job that has it. */
    runId: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.connectionId, table.messageId] }),
    index("cloud_media_due").on(table.workspaceId, table.connectionId, table.state, table.dueAt),
    index("cloud_media_conversation").on(table.workspaceId, table.conversationId),
  ],
);

/** Webhooks that came in each hour, for telling when it is unusually quiet. Kept for five weeks. */
export const connectionHours = pgTable(
  "connection_hours",
  {
    workspaceId: workspaceId(),
    connectionId: int8().notNull(),
    /** Its beginning. */
    hour: instant().notNull(),
    webhooks: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.connectionId, table.hour] })],
);
