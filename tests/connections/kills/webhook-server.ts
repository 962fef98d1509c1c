// The way in of webhooks in a process of its own, to be killed: `node webhook-server.ts PORT`.
import { createServer } from "node:http";
import { servePastNext } from "#app/_api/serve-past-next.ts";

const port = Number(process.argv[2]);
const server = createServer((incoming, outgoing) => {
  if (!servePastNext(incoming, outgoing)) outgoing.writeHead(404).end();
});
server.listen(port, "127.0.0.1", () => process.send?.("listening"));
