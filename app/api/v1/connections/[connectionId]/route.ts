import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { changeConnection } from "#lib/connections/change-connection.ts";
import { disconnectConnection } from "#lib/connections/disconnect-connection.ts";
import { getConnection } from "#lib/connections/get-connection.ts";
import { zoneSchema } from "#lib/uploads/zone-schema.ts";
import { connectionInput } from "../connection-input.ts";
import { connectionView } from "../connection-view.ts";
import { mediaCounts } from "../media-counts.ts";

const { name, metaId, apiVersion } = connectionInput;
const params = z.object({ connectionId: idInput });
const setup = { callbackUrl: z.string(), verifyToken: z.string().nullable(), media: mediaCounts };

export const GET = route({
  summary: "Show a connection with the address and the token to enter at Meta",
  auth: "owner",
  params,
  response: connectionView.extend(setup),
  handler: ({ ctx, params: { connectionId } }) => getConnection(ctx, connectionId),
});

const ids = { phoneNumberId: metaId, wabaId: metaId.nullable(), appId: metaId.nullable() };
export const PATCH = route({
  summary: "Change what is no secret of a connection",
  auth: "owner",
  params,
  body: z.object({ name, ...ids, apiVersion, zone: zoneSchema }).partial(),
  handler: ({ ctx, params: { connectionId: id }, body }) => changeConnection(ctx, { id, ...body }),
});

export const DELETE = route({
  summary: "Disconnect: its conversations are kept, or erased by a job",
  auth: "owner",
  params,
  body: z.object({ keep: z.enum(["keep", "erase"]) }),
  handler: ({ ctx, params: { connectionId: id }, body: { keep } }) => disconnectConnection(ctx, { id, keep }),
});
