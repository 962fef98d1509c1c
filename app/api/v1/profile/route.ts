import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { findProfile } from "#lib/auth/find-profile.ts";
import { saveProfile } from "#lib/auth/save-profile.ts";
import { profileInput } from "#lib/auth/schemas.ts";

export const GET = route({
  summary: "Read one's own name, address and zone",
  auth: "viewer",
  response: z.object({ name: z.string(), email: z.string(), zone: z.string().nullable() }),
  handler: ({ ctx }) => findProfile(ctx),
});

export const PATCH = route({
  summary: "Change one's own name and zone",
  auth: "viewer",
  body: profileInput,
  handler: ({ ctx, body }) => saveProfile(ctx, body),
});
