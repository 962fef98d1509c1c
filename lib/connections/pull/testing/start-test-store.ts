import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type StoreReply = { status?: number; headers?: Record<string, string>; body?: unknown; text?: string };
export type TestStore = {
  url: string;
  /** What was asked, oldest first. */
  asked: { url: URL; headers: IncomingMessage["headers"] }[];
  close(): Promise<void>;
};

/** A store of messages on this machine that answers as it is told. */
export async function startTestStore(answer: (url: URL) => StoreReply | Promise<StoreReply>): Promise<TestStore> {
  const asked: TestStore["asked"] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    asked.push({ url, headers: request.headers });
    const { status = 200, headers = {}, body, text = JSON.stringify(body) } = await answer(url);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, asked, close: async () => void server.close() };
}
