import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { renewLink } from "#lib/exports/links/renew-link.ts";

export const POST = route({
  summary: "Make another download link, shown this once",
  auth: "editor",
  params: z.object({ exportId: idInput }),
  response: z.object({ url: z.url() }),
  status: 201,
  handler: ({ ctx, params: { exportId } }) => renewLink(ctx, exportId),
});
