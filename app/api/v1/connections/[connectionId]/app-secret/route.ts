import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { changeAppSecret } from "#lib/connections/change-app-secret.ts";
import { connectionInput } from "../../connection-input.ts";

export const PUT = route({
  summary: "Change the app secret of a connection; the one before counts for a day longer",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  body: z.object({ appSecret: connectionInput.secret }),
  handler: ({ ctx, params: { connectionId: id }, body: { appSecret } }) => changeAppSecret(ctx, { id, appSecret }),
});
