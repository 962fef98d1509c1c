import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { revokeLinks } from "#lib/exports/links/revoke-links.ts";

export const POST = route({
  summary: "Close all download links of an export",
  auth: "editor",
  params: z.object({ exportId: idInput }),
  handler: async ({ ctx, params: { exportId } }) => {
    await revokeLinks(ctx, exportId);
  },
});
