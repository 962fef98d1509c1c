import type { conversations } from "#drizzle/schema/conversations.ts";

/** A conversation as its row holds it. `readingId` is null until the first reading is complete. */
export type Conversation = Omit<typeof conversations.$inferSelect, "spine" | "lastText" | "lastParticipantId">;
