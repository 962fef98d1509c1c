// Runs the job of one import in a process of its own, to be killed or measured:
// `node import-process.ts WORKSPACE_ID IMPORT_ID`. Prints the most memory it held.
import { importRun } from "#jobs/handlers/import-run.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";

const [workspaceId = 0, importId = 0] = process.argv.slice(2).map(Number);
const ctx = createJobContext({ jobId: "import-process", queue: "import.run", workspaceId });
const { signal } = new AbortController();
process.send?.("started");
await importRun(ctx, { workspaceId, importId }, { id: "import-process", attempt: 1, isLast: false, signal });
await closeDatabase();
process.stdout.write(JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
