import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { renameWorkspace } from "#lib/auth/rename-workspace.ts";
import { workspaceInput } from "#lib/auth/schemas.ts";

export const PATCH = route({
  summary: "Rename the workspace",
  auth: "owner",
  params: z.object({ workspaceId: idInput }),
  body: workspaceInput,
  handler: ({ ctx, params, body }) => renameWorkspace(ctx, { workspaceId: params.workspaceId, name: body.name }),
});
