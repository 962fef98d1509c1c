import { z } from "zod";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { inviteMember } from "#lib/auth/invite-member.ts";
import { listInvitations } from "#lib/auth/list-invitations.ts";
import { invitationInput } from "#lib/auth/schemas.ts";
import { roles } from "#lib/context/context.ts";

const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  expiresAt: instantOutput,
});

export const GET = route({
  summary: "List the open invitations of the workspace",
  auth: "owner",
  response: z.object({ invitations: z.array(invitation) }),
  handler: async ({ ctx }) => ({ invitations: await listInvitations(ctx) }),
});

export const POST = route({
  summary: "Invite somebody by mail",
  auth: "owner",
  body: invitationInput,
  response: z.object({ id: z.string() }),
  status: 201,
  rateLimit: { name: "invitations", max: 50, windowSeconds: 3600 },
  handler: ({ ctx, body }) => inviteMember(ctx, body),
});
