// Analyses one conversation anew in a process of its own, to be killed: `node reanalysis-process.ts WORKSPACE_ID CONVERSATION_ID`.
import { conversationAnalyse } from "#jobs/handlers/conversation-analyse.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";

const [workspaceId = 0, conversationId = 0] = process.argv.slice(2).map(Number);
const ctx = createJobContext({ jobId: "reanalysis-process", queue: "conversation.analyse", workspaceId });
const { signal } = new AbortController();
const run = { id: "reanalysis-process", attempt: 1, isLast: false, signal };
process.send?.("started");
await conversationAnalyse(ctx, { workspaceId, conversationId }, run);
await closeDatabase();
process.exit(0);
