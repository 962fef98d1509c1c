import { z } from "zod";
import { download } from "#app/_api/download.ts";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { openExport } from "#lib/exports/open-export.ts";

export const GET = route({
  summary: "Download the file of an export",
  auth: "editor",
  params: z.object({ exportId: idInput }),
  produces: "application/octet-stream",
  handler: async ({ ctx, params: { exportId } }) => {
    const { fileName, object } = await openExport(ctx, exportId);
    return download(object, fileName);
  },
});
