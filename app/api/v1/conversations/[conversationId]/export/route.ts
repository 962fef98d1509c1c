import { z } from "zod";
import { idInput, idOutput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import { startExport } from "#lib/exports/start-export.ts";

export const POST = route({
  summary: "Order an export of a conversation",
  auth: "editor",
  params: z.object({ conversationId: idInput }),
  body: exportOptions,
  response: z.object({ exportId: idOutput, jobId: z.string(), status: z.literal("queued") }),
  status: 202,
  handler: async ({ ctx, params, body }) => ({
    ...(await startExport(ctx, { conversationId: params.conversationId, options: body })),
    status: "queued" as const,
  }),
});
