import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { retryImport } from "#lib/uploads/retry-import.ts";

export const POST = route({
  summary: "Run a failed import again, from where it stopped",
  auth: "editor",
  params: z.object({ importId: idInput }),
  response: z.object({ jobId: z.string() }),
  status: 202,
  handler: ({ ctx, params: { importId } }) => retryImport(ctx, importId),
});
