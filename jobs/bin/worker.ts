import { setPriority } from "node:os";
import { startWorker } from "#jobs/worker.ts";
import { config } from "#lib/runtime/config.ts";

const url = config().DATABASE_URL;
if (!url) throw new Error("DATABASE_URL names no database.");
// What a person or Meta waits for is answered first, on however few processors.
setPriority(10);
const worker = await startWorker(url);
let isStopping = false;

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  void worker.stop().finally(() => process.exit(0));
}

process.on("SIGTERM", stop);
// Ctrl-C reaches the whole group: the supervisor decides when it is our turn.
process.on("SIGINT", () => {
  if (!process.connected) stop();
});
// The supervisor is gone, however it went.
process.on("disconnect", stop);
process.send?.("ready");
