// Refines one conversation in a process of its own, to be killed: `node refinement-process.ts WORKSPACE_ID CONVERSATION_ID`.
import { conversationRefine } from "#jobs/handlers/conversation-refine.ts";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";

const [workspaceId = 0, conversationId = 0] = process.argv.slice(2).map(Number);
const ctx = createJobContext({ jobId: "refinement-process", queue: "conversation.refine", workspaceId });
const { signal } = new AbortController();
const run = { id: "refinement-process", attempt: 1, isLast: false, signal };
process.send?.("started");
await conversationRefine(ctx, { workspaceId, conversationId }, run);
await closeDatabase();
process.exit(0);
