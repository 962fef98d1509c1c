import { z } from "zod";
import { idInput, idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { listUnreadPayloads } from "#lib/connections/list-unread-payloads.ts";

const payload = z.object({
  id: idOutput,
  receivedAt: instantOutput,
  state: z.enum(["waiting", "done", "test", "unassigned", "failed"]),
  reason: z.string().describe("What could not be read, and why, in words."),
  byteSize: z.number().int(),
  deliveries: z.number().int(),
});

export const GET = route({
  summary: "List webhooks of which something could not be read or had no place, newest first, 50 at a time",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  query: z.object({ before: idInput.optional() }),
  response: z.object({ payloads: z.array(payload) }),
  handler: async ({ ctx, params: { connectionId }, query: { before } }) => ({
    payloads: await listUnreadPayloads(ctx, { connectionId, before }),
  }),
});
