import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { startUndoingMerge } from "#lib/messages/merging/start-undoing-merge.ts";

export const POST = route({
  summary: "Take back that an import was merged: its conversation is as before, the import is one of its own",
  auth: "editor",
  params: z.object({ importId: idInput }),
  response: z.object({ jobId: z.string() }),
  status: 202,
  handler: ({ ctx, params: { importId } }) => startUndoingMerge(ctx, importId),
});
