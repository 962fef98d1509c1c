import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { getImport } from "#lib/uploads/get-import.ts";
import { getSavedImport } from "#lib/uploads/get-saved-import.ts";
import { importDetailsView } from "../import-view.ts";

export const GET = route({
  summary: "Get an import: stage, counts, place in the line, report",
  auth: "viewer",
  params: z.object({ importId: idInput }),
  response: importDetailsView,
  handler: async ({ ctx, params: { importId } }) => {
    const saved = await getSavedImport(ctx, importId);
    if (saved) return { ...saved, media: { present: 0, missing: 0, damaged: 0 }, merge: null };
    return { ...(await getImport(ctx, importId)), merge: await getMerge(ctx, importId), conversations: [] };
  },
});
