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

/** Of the Cloud API the conversations are not known before their messages: only the job, and the pull, are. */
export const cloudImportStartedView = importStartedView.extend({
  conversationId: idOutput.nullable(),
  importId: idOutput.nullable(),
  pullId: idOutput.nullable().optional().describe("See GET /api/v1/pulls/{pullId}; only of a pull."),
});

/** 202 for what is about to be read, 200 for bytes that are there already. */
export function importStartedStatus({ duplicate }: { duplicate: boolean }): number {
  return duplicate ? 200 : 202;
}
