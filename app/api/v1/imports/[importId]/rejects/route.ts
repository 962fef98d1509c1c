import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listRejects } from "#lib/uploads/list-rejects.ts";
import { rejectedLine } from "../../import-view.ts";

export const GET = route({
  summary: "List lines that belong to no message, 200 at a time, after a line",
  auth: "viewer",
  params: z.object({ importId: idInput }),
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  response: z.object({ rejects: z.array(rejectedLine) }),
  handler: async ({ ctx, params: { importId }, query: { after } }) => ({
    rejects: await listRejects(ctx, { importId, after }),
  }),
});
