import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { fetchAgain } from "#lib/connections/media/fetch-again.ts";

export const POST = route({
  summary: "Fetch files again that could not be fetched, as far as Meta still has them",
  auth: "owner",
  params: z.object({ connectionId: idInput }),
  response: z.object({
    again: z.number().int().describe("Files that wait to be fetched now, at most 500 of one call."),
    gone: z.number().int().describe("Files that are left out; most are older than the seven days of Meta."),
  }),
  status: 202,
  handler: ({ ctx, params: { connectionId } }) => fetchAgain(ctx, connectionId),
});
