import { z } from "zod";
import { requireSession } from "#app/_api/require-session.ts";
import { route } from "#app/_api/route.ts";
import { acceptInvitation } from "#lib/auth/accept-invitation.ts";

export const POST = route({
  summary: "Join a workspace by an invitation",
  auth: "public",
  params: z.object({ invitationId: z.string().max(100) }),
  handler: async ({ ctx, params, request }) => {
    await acceptInvitation(ctx, await requireSession(ctx, request.headers), params.invitationId);
  },
});
