import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { changeAccessToken } from "#lib/connections/change-access-token.ts";
import { connectionInput } from "../../connection-input.ts";

export const PUT = route({
  summary: "Replace the access token of a connection, or remove it",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  body: z.object({ accessToken: connectionInput.secret.nullable() }),
  handler: ({ ctx, params: { connectionId: id }, body: { accessToken } }) =>
    changeAccessToken(ctx, { id, accessToken }),
});
