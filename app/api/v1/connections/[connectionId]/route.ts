import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { getConnection } from "#lib/connections/get-connection.ts";
import { connectionView } from "../connection-view.ts";
import { mediaCounts } from "../media-counts.ts";

export const GET = route({
  summary: "Show a connection with the address and the token to enter at Meta",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: connectionView.extend({ callbackUrl: z.string(), verifyToken: z.string(), media: mediaCounts }),
  handler: ({ ctx, params: { connectionId } }) => getConnection(ctx, connectionId),
});
