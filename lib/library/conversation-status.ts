import { z } from "zod";
import { conversationStatuses } from "#drizzle/schema/enumerations.ts";

/** The names of the states of a conversation, for what goes out. */
export const conversationStatus = z.enum(conversationStatuses);
