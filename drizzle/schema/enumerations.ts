/** Every enumeration that a row can hold. Position is the stored number: append only. */

export const messageKinds = [
  "text",
  "image",
  "video",
  "video_note",
  "gif",
  "audio",
  "voice",
  "sticker",
  "document",
  "contact",
  "location",
  "live_location",
  "poll",
  "event",
  "call",
  "view_once",
  "deleted",
  "media",
  "notice",
  "other",
] as const;
export type MessageKind = (typeof messageKinds)[number];

export const entityKinds = ["PERSON", "ORG", "LOCATION", "DATE", "PHONE", "EMAIL", "URL", "MONEY"] as const;
export type EntityKind = (typeof entityKinds)[number];

export const termKinds = ["word", "emoji", "domain", "phrase"] as const;
export type TermKind = (typeof termKinds)[number];

export const replySources = ["explicit", "mention", "turn", "ranked"] as const;
export type ReplySource = (typeof replySources)[number];

export const conversationStatuses = [
  "queued",
  "importing",
  "ready",
  "partial",
  "failed",
  "deleting",
  "merged",
] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

export const importStatuses = ["queued", "running", "ready", "failed", "cancelled"] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const importStages = ["waiting", "reading", "storing", "media", "figures", "done"] as const;
export type ImportStage = (typeof importStages)[number];

export const importSources = ["file", "sample", "cloud", "payloads"] as const;
export type ImportSource = (typeof importSources)[number];

export const exportFormats = ["pdf", "csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStatuses = ["queued", "running", "ready", "failed"] as const;
export type ExportStatus = (typeof exportStatuses)[number];

export const mailStatuses = ["waiting", "sent", "kept", "failed"] as const;
export type MailStatus = (typeof mailStatuses)[number];

export const mergeStates = ["offered", "merging", "merged", "declined", "undoing", "undone"] as const;
export type MergeState = (typeof mergeStates)[number];

/** file_only: made for the number of saved webhooks; nothing comes in by itself until somebody sets it up. */
export const connectionStatuses = ["active", "disconnected", "file_only", "deleting"] as const;
export type ConnectionStatus = (typeof connectionStatuses)[number];

export const payloadStates = ["waiting", "done", "test", "unassigned", "failed"] as const;
export type PayloadState = (typeof payloadStates)[number];

/** How a message came from the WhatsApp Business Platform. */
export const provenances = ["live", "echo", "history", "pull", "file", "status"] as const;
export type Provenance = (typeof provenances)[number];

/** asking: a person has to do something first. stopped: at a limit of pages or bytes. */
export const pullStates = ["queued", "running", "paused", "asking", "done", "stopped", "failed", "cancelled"] as const;
export type PullState = (typeof pullStates)[number];

export const storeAuths = ["bearer", "api_key"] as const;
export type StoreAuth = (typeof storeAuths)[number];

export const storeTimes = ["iso", "unix"] as const;
export type StoreTime = (typeof storeTimes)[number];

export const auditStates = ["queued", "running", "paused", "done", "failed"] as const;
export type AuditState = (typeof auditStates)[number];

export const cloudMediaStates = ["waiting", "fetched", "failed", "expired"] as const;
export type CloudMediaState = (typeof cloudMediaStates)[number];

/** Bits of messages.flags. */
export const messageFlags = { edited: 1, dstGap: 2, dstOverlap: 4, quarantined: 8 } as const;
