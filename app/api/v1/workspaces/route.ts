import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listWorkspaces } from "#lib/auth/list-workspaces.ts";
import { roles } from "#lib/context/context.ts";

const workspace = z.object({ id: idOutput, name: z.string(), role: z.enum(roles) });

export const GET = route({
  summary: "List the workspaces that the person may enter",
  auth: "viewer",
  response: z.object({ currentId: idOutput, workspaces: z.array(workspace) }),
  handler: async ({ ctx }) => ({ currentId: ctx.workspaceId, workspaces: await listWorkspaces(ctx) }),
});
