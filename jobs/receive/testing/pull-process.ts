// Runs the job of one pull in a process of its own, to be killed: `node pull-process.ts WORKSPACE_ID PULL_ID`.
import { connectionPull } from "#jobs/handlers/connection-pull.ts";
import { findPull } from "#lib/connections/pull/find-pull.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";

const [workspaceId = 0, pullId = 0] = process.argv.slice(2).map(Number);
const ctx = createJobContext({ jobId: "pull-process", queue: "connection.pull", workspaceId });
const { signal } = new AbortController();
const { run } = await findPull(ctx, pullId);
await connectionPull(ctx, { workspaceId, pullId, run }, { id: "pull-process", attempt: 1, isLast: false, signal });
await closeDatabase();
process.exit(0);
