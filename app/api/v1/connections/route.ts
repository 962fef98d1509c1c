import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { createConnection } from "#lib/connections/create-connection.ts";
import { listConnections } from "#lib/connections/list-connections.ts";
import { zoneSchema } from "#lib/uploads/zone-schema.ts";
import { connectionInput } from "./connection-input.ts";
import { connectionView } from "./connection-view.ts";

const { name, metaId, secret, apiVersion } = connectionInput;

export const GET = route({
  summary: "List connections to the WhatsApp Business Platform with their health",
  auth: "owner",
  response: z.object({ connections: z.array(connectionView) }),
  handler: async ({ ctx }) => ({ connections: await listConnections(ctx) }),
});

export const POST = route({
  summary: "Set up a connection to the WhatsApp Business Platform",
  auth: "owner",
  body: z.object({
    name,
    phoneNumberId: metaId,
    wabaId: metaId.optional(),
    appId: metaId.optional(),
    appSecret: secret.describe("Signs the webhooks. It is never given out again."),
    accessToken: secret.optional(),
    apiVersion: apiVersion.optional(),
    zone: zoneSchema,
  }),
  response: z.object({ id: idOutput }),
  status: 201,
  handler: ({ ctx, body }) => createConnection(ctx, body),
});
