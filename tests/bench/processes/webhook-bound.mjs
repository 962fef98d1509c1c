// The bound of taking a webhook in: a bare server that checks the same signature over the bytes and inserts them as one row.
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const [url, secret] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
await pool.query("create table if not exists bound_webhooks (sha bytea primary key, body bytea not null)");
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const wanted = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
  const given = Buffer.from(String(request.headers["x-hub-signature-256"]));
  const isRight = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (isRight) {
    const sha = createHash("sha256").update(body).digest();
    await pool.query("insert into bound_webhooks values ($1, $2) on conflict do nothing", [sha, body]);
  }
  response.writeHead(isRight ? 200 : 401).end();
});
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("SIGTERM", () => process.exit(0));
