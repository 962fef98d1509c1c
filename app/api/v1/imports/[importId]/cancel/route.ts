import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { cancelImport } from "#lib/uploads/cancel-import.ts";

export const POST = route({
  summary: "Stop an import; nothing of it stays",
  auth: "editor",
  params: z.object({ importId: idInput }),
  handler: ({ ctx, params: { importId } }) => cancelImport(ctx, importId),
});
