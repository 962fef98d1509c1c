// Keeps a webhook twice in a process of its own and is killed with -9 once the second is kept: `node keep-twice-process.ts WORKSPACE_ID CONNECTION_ID`.
import { database } from "#lib/db/client.ts";
import { incoming, text } from "../fixtures/webhook.ts";
import { keepPayload } from "../keep-payload.ts";

const [workspaceId = 0, connectionId = 0] = process.argv.slice(2).map(Number);
const body = Buffer.from(JSON.stringify(incoming([text("twice")])));
for (let time = 0; time < 2; time++) {
  await keepPayload(database(), { workspaceId, connectionId, body, receivedAt: new Date() });
}
process.kill(process.pid, "SIGKILL");
