import { z } from "zod";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { listMembers } from "#lib/auth/list-members.ts";
import { roles } from "#lib/context/context.ts";

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  since: instantOutput,
});

export const GET = route({
  summary: "List the members of the workspace",
  auth: "viewer",
  response: z.object({ members: z.array(member) }),
  handler: async ({ ctx }) => ({ members: await listMembers(ctx) }),
});
