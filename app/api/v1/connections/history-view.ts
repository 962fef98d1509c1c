import { z } from "zod";
import { instantOutput } from "#app/_api/instant-output.ts";
import { historyStates } from "#lib/connections/history/view-history.ts";

/** How far the history of a number of the WhatsApp Business app has come. */
export const historyView = z.object({
  state: z.enum(historyStates),
  progress: z.number().int().describe("0 to 100, the furthest that Meta has told."),
  parts: z.number().int().describe("Parts that have come."),
  missingParts: z.number().int().describe("Gaps among them."),
  requestedAt: instantOutput.nullable(),
  requestId: z.string().nullable().describe("Meta's id of the request, for its support."),
  lastAt: instantOutput.nullable().describe("When the last part came."),
  words: z.string(),
});
