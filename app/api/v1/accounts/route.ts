import { route } from "#app/_api/route.ts";
import { createAccount } from "#lib/auth/create-account.ts";
import { accountInput } from "#lib/auth/schemas.ts";

export const POST = route({
  summary: "Make an account and sign it in",
  auth: "public",
  body: accountInput,
  status: 201,
  rateLimit: { name: "accounts", max: 20, windowSeconds: 3600 },
  handler: async ({ ctx, body }) => {
    const cookies = await createAccount(ctx, body);
    return new Response(null, { status: 201, headers: cookies.map((cookie) => ["set-cookie", cookie]) });
  },
});
