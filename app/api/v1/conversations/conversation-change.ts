import { z } from "zod";

/** What can be changed of a conversation; what is left out stays. */
export const conversationChange = z.strictObject({
  title: z.string().trim().min(1).max(200).optional(),
  /** The participant that the reader is; null takes it back. */
  meParticipantId: z.number().int().positive().nullable().optional(),
});
