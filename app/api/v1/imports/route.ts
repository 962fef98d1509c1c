import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listAllImports } from "#lib/uploads/list-all-imports.ts";
import { listImports } from "#lib/uploads/list-imports.ts";
import { importView } from "./import-view.ts";

export const GET = route({
  summary: "List imports, newest first",
  auth: "viewer",
  query: z.object({ conversationId: idInput.optional() }),
  response: z.object({ imports: z.array(importView) }),
  handler: async ({ ctx, query: { conversationId } }) => ({
    imports: conversationId ? await listImports(ctx, { conversationId }) : await listAllImports(ctx),
  }),
});
