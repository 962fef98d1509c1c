import { z } from "zod";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { createApiKey } from "#lib/auth/create-api-key.ts";
import { listApiKeys } from "#lib/auth/list-api-keys.ts";
import { apiKeyInput } from "#lib/auth/schemas.ts";

const apiKey = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string(),
  madeBy: z.string(),
  createdAt: instantOutput,
  expiresAt: instantOutput.nullable(),
  lastUsedAt: instantOutput.nullable(),
});

export const GET = route({
  summary: "List the API keys of the workspace",
  auth: "owner",
  response: z.object({ apiKeys: z.array(apiKey) }),
  handler: async ({ ctx }) => ({ apiKeys: await listApiKeys(ctx) }),
});

export const POST = route({
  summary: "Make an API key; the key itself is told this once",
  auth: "owner",
  body: apiKeyInput,
  response: z.object({ id: z.string(), key: z.string() }),
  status: 201,
  handler: ({ ctx, body }) => createApiKey(ctx, body),
});
