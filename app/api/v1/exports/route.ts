import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listExports } from "#lib/exports/list-exports.ts";
import { exportView, toExportView } from "#lib/exports/schemas.ts";

export const GET = route({
  summary: "List exports, newest first",
  auth: "viewer",
  query: z.object({ conversationId: idInput.optional() }),
  response: z.object({ exports: z.array(exportView) }),
  handler: async ({ ctx, query }) => ({
    exports: (
      await listExports(ctx, query.conversationId === undefined ? {} : { conversationId: query.conversationId })
    ).map(toExportView),
  }),
});
