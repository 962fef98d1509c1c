import { route } from "#app/_api/route.ts";
import { startSampleImport } from "#lib/uploads/start-sample-import.ts";
import { importStartedStatus, importStartedView } from "../import-started-view.ts";

export const POST = route({
  summary: "Import the invented sample chat",
  auth: "editor",
  response: importStartedView,
  status: importStartedStatus,
  handler: ({ ctx }) => startSampleImport(ctx),
});
