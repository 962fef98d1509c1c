import type { ImportStatus } from "#drizzle/schema/enumerations.ts";

export type ImportStarted = {
  conversationId: number;
  importId: number;
  jobId: string | null;
  status: ImportStatus;
  /** True when the workspace has these bytes already: the ids are of the conversation that holds them. */
  duplicate: boolean;
};

/** As for a chat, or for saved webhooks, which belong to no single conversation: then null. */
export type FileStarted = Omit<ImportStarted, "conversationId"> & { conversationId: number | null };
