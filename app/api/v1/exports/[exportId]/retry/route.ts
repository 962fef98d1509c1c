import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { retryExport } from "#lib/exports/retry-export.ts";

export const POST = route({
  summary: "Try a failed export again",
  auth: "editor",
  params: z.object({ exportId: idInput }),
  response: z.object({ jobId: z.string() }),
  status: 202,
  handler: ({ ctx, params: { exportId } }) => retryExport(ctx, exportId),
});
