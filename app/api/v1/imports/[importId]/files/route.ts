import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { importFileGroups, listImportFiles } from "#lib/uploads/list-import-files.ts";

const importFile = z.object({
  id: z.number().int(),
  fileName: z.string(),
  /** The message that names it. */
  seq: z.number().int().transform(String).pipe(z.string()).nullable(),
  byteSize: z.number().int().nullable(),
  problem: z.string().nullable(),
});

export const GET = route({
  summary: "List files that messages name or that lie in the archive, by group, 200 at a time, after a file",
  auth: "viewer",
  params: z.object({ importId: idInput }),
  query: z.object({ group: z.enum(importFileGroups), after: z.coerce.number().int().min(0).default(0) }),
  response: z.object({ files: z.array(importFile) }),
  handler: async ({ ctx, params, query }) => ({ files: await listImportFiles(ctx, { ...params, ...query }) }),
});
