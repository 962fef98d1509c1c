import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { reconnectConnection } from "#lib/connections/reconnect-connection.ts";
import { connectionInput } from "../../connection-input.ts";

export const POST = route({
  summary: "Take a disconnected connection up again at the address it had",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  body: z.object({ appSecret: connectionInput.secret, accessToken: connectionInput.secret.optional() }),
  handler: ({ ctx, params: { connectionId: id }, body }) => reconnectConnection(ctx, { id, ...body }),
});
