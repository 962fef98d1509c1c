import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { requireSession } from "#app/_api/require-session.ts";
import { route } from "#app/_api/route.ts";
import { enterWorkspace } from "#lib/auth/enter-workspace.ts";

export const POST = route({
  summary: "Show another workspace in this browser",
  auth: "public",
  params: z.object({ workspaceId: idInput }),
  handler: async ({ ctx, params, request }) => {
    await enterWorkspace(ctx, await requireSession(ctx, request.headers), params.workspaceId);
  },
});
