// The way in of webhooks in a process of its own, to be killed: `node webhook-server.ts PORT`.
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { POST } from "#app/api/webhooks/whatsapp/[webhookId]/route.ts";

const port = Number(process.argv[2]);
const server = createServer(async (incoming, outgoing) => {
  const url = `http://127.0.0.1:${port}${incoming.url}`;
  const headers = new Headers(incoming.headers as Record<string, string>);
  const body = Readable.toWeb(incoming) as ReadableStream;
  const request = new Request(url, { method: "POST", headers, body, duplex: "half" } as RequestInit);
  const webhookId = new URL(url).pathname.split("/").at(-1) ?? "";
  const answer = await POST(request, { params: Promise.resolve({ webhookId }) });
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(port, "127.0.0.1", () => process.send?.("listening"));
