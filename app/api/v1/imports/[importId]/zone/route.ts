import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { importStartedView } from "#app/api/v1/conversations/import-started-view.ts";
import { rereadImport } from "#lib/uploads/reread-import.ts";
import { zoneSchema } from "#lib/uploads/zone-schema.ts";

export const POST = route({
  summary: "Read the file of an import anew in another time zone",
  auth: "editor",
  params: z.object({ importId: idInput }),
  body: z.strictObject({ zone: zoneSchema }),
  response: importStartedView,
  status: 202,
  handler: ({ ctx, params, body }) => rereadImport(ctx, { ...params, ...body }),
});
