// Runs the job of one merge in a process of its own, to be killed: `node merge-process.ts WORKSPACE_ID IMPORT_ID`.
import { importMerge } from "#jobs/handlers/import-merge.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";

const [workspaceId = 0, importId = 0] = process.argv.slice(2).map(Number);
const ctx = createJobContext({ jobId: "merge-process", queue: "import.merge", workspaceId });
const { signal } = new AbortController();
process.stdout.write("begun\n");
await importMerge(ctx, { workspaceId, importId }, { id: "merge-process", attempt: 1, isLast: true, signal });
await closeDatabase();
process.exit(0);
