import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { getStore } from "#lib/connections/pull/get-store.ts";
import { removeStore } from "#lib/connections/pull/remove-store.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { storeBody } from "../../store-body.ts";
import { storeSettings } from "../../store-settings.ts";

const params = z.object({ connectionId: idInput });
export const GET = route({
  summary: "Show the store that the messages of a connection can be pulled from, without its key",
  auth: "owner",
  params,
  response: z.object({
    store: storeSettings.extend({ baseUrl: z.string(), changedAt: instantOutput }).nullable(),
  }),
  handler: async ({ ctx, params: { connectionId } }) => ({ store: await getStore(ctx, connectionId) }),
});

export const PUT = route({
  summary: "Say from which store the messages of a connection can be pulled",
  auth: "owner",
  params,
  body: storeBody,
  handler: ({ ctx, params: { connectionId }, body }) => saveStore(ctx, { ...body, connectionId }),
});

export const DELETE = route({
  summary: "Forget the store of a connection and its key; what was pulled stays",
  auth: "owner",
  params,
  handler: ({ ctx, params: { connectionId } }) => removeStore(ctx, connectionId),
});
