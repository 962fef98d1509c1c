import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { handleAuthRequest } from "#lib/auth/handle-auth-request.ts";

const params = z.object({ path: z.array(z.string()).transform((segments) => segments.join("/")) });

export const GET = route({
  summary: "Tell the session, its access token (JWT) or the keys that verify one",
  auth: "public",
  params,
  handler: ({ ctx, params, request }) => handleAuthRequest(ctx, params.path, request),
});

export const POST = route({
  summary: "Sign in, sign out, or replace a password",
  auth: "public",
  params,
  body: "raw",
  handler: ({ ctx, params, request }) => handleAuthRequest(ctx, params.path, request),
});
