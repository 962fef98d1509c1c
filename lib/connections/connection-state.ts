import { z } from "zod";
import { connectionStatuses } from "#drizzle/schema/enumerations.ts";

/** The names of what a connection can be, for what goes in and out. */
export const connectionState = { status: z.enum(connectionStatuses) };
