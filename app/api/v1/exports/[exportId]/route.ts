import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { deleteExport } from "#lib/exports/delete-export.ts";
import { getExport } from "#lib/exports/get-export.ts";
import { exportView, toExportView } from "#lib/exports/schemas.ts";

const params = z.object({ exportId: idInput });

export const GET = route({
  summary: "Get an export",
  auth: "viewer",
  params,
  response: exportView,
  handler: async ({ ctx, params: { exportId } }) => toExportView(await getExport(ctx, exportId)),
});

export const DELETE = route({
  summary: "Erase an export, its file and its links",
  auth: "editor",
  params,
  handler: async ({ ctx, params: { exportId } }) => {
    await deleteExport(ctx, exportId);
  },
});
