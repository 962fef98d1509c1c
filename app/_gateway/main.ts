// The process of the gateway: `node main.ts HOST PORT NEXT_PORT`.
import { createGateway } from "./create-gateway.ts";

const stopTimeoutMs = 5_000;
const pollMs = 100;

const [host, port, nextPort] = process.argv.slice(2);
const gateway = createGateway(Number(nextPort));
gateway.listen(Number(port), host, () => process.send?.("ready"));
let isStopping = false;

/** Answers what has come, takes nothing more, and ends. */
function stop(): void {
  if (isStopping) return;
  isStopping = true;
  gateway.close(() => process.exit(0));
  setInterval(() => gateway.closeIdleConnections(), pollMs);
  setTimeout(() => process.exit(0), stopTimeoutMs);
}

process.on("SIGTERM", stop);
// Ctrl-C reaches the whole group: the supervisor decides when it is our turn.
process.on("SIGINT", () => {
  if (!process.connected) stop();
});
// The supervisor is gone, however it went.
process.on("disconnect", stop);
