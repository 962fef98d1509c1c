import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { cancelInvitation } from "#lib/auth/cancel-invitation.ts";
import { findInvitation } from "#lib/auth/find-invitation.ts";
import { roles } from "#lib/context/context.ts";

const params = z.object({ invitationId: z.string().max(100) });

export const GET = route({
  summary: "Tell what an invitation is for, to whoever holds its link",
  auth: "public",
  params,
  response: z.object({
    workspaceName: z.string(),
    inviterName: z.string(),
    email: z.string(),
    role: z.enum(roles),
  }),
  handler: ({ ctx, params }) => findInvitation(ctx, ctx.db, params.invitationId),
});

export const DELETE = route({
  summary: "Take an invitation back",
  auth: "owner",
  params,
  handler: ({ ctx, params }) => cancelInvitation(ctx, params.invitationId),
});
