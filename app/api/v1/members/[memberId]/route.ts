import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { changeRole } from "#lib/auth/change-role.ts";
import { removeMember } from "#lib/auth/remove-member.ts";
import { roleInput } from "#lib/auth/schemas.ts";

const params = z.object({ memberId: z.string().max(100) });

export const PATCH = route({
  summary: "Give a member another role",
  auth: "owner",
  params,
  body: roleInput,
  handler: ({ ctx, params, body }) => changeRole(ctx, { memberId: params.memberId, role: body.role }),
});

export const DELETE = route({
  summary: "Remove a member from the workspace",
  auth: "owner",
  params,
  handler: ({ ctx, params }) => removeMember(ctx, params.memberId),
});
