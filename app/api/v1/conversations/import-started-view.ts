import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { importState } from "#lib/uploads/import-state.ts";

export const importStartedView = z.object({
  conversationId: idOutput.nullable().describe("Null for saved webhooks, which fill several conversations."),
  importId: idOutput,
  jobId: z.string().nullable(),
  status: importState.status,
  duplicate: z.boolean(),
});

/** 202 for what is about to be read, 200 for bytes that are there already. */
export function importStartedStatus({ duplicate }: { duplicate: boolean }): number {
  return duplicate ? 200 : 202;
}
