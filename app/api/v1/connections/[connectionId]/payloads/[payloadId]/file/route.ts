import { Readable } from "node:stream";
import { z } from "zod";
import { download } from "#app/_api/download.ts";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { openPayload } from "#lib/connections/open-payload.ts";

export const GET = route({
  summary: "Download a webhook as Meta sent it",
  auth: "owner",
  params: z.object({ connectionId: idInput, payloadId: idInput }),
  produces: "application/json",
  handler: async ({ ctx, params }) => {
    const body = await openPayload(ctx, params);
    const read = () => Readable.from([body]);
    return download(
      { byteSize: body.length, contentType: "application/json", read },
      `webhook-${params.payloadId}.json`,
    );
  },
});
