import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb } from "#jobs/supervisor/build-web.ts";
import { startWeb } from "#jobs/supervisor/start-web.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { freePort } from "#lib/runtime/embedded-postgres/free-port.ts";
import { descendants } from "#tests/e2e/harness/processes.ts";
import { type Instance, openInstance } from "../open-instance.ts";
import { statementSettings } from "./watch-statements.ts";

export type Product = Instance & {
  url: string;
  gatewayPid: number;
  nextPid: number;
  /** Asks as the owner who is signed in. @throws Error for any answer but a good one */
  ask(method: "GET" | "POST", path: string, body?: object): Promise<Response>;
  connection: { id: number; callbackUrl: string; secret: string; phoneNumberId: string };
};

const root = fileURLToPath(new URL("../../..", import.meta.url));
const phoneNumberId = "700100200300400";

/** The whole product as its production build, an account and a connection, made over the API as a person would. */
export async function openProduct(say: (line: string) => void): Promise<Product> {
  await buildWeb(root, say);
  const instance = await openInstance(statementSettings);
  const port = await freePort(0);
  const url = `http://127.0.0.1:${port}`;
  addFoundSettings({ PARLANCE_URL: url, PORT: String(port) });
  const web = await startWeb({ host: "127.0.0.1", port, isDev: false, logFile: join(instance.directory, "web.log") });
  const running = descendants(process.pid);
  const gatewayPid = running.find(({ command }) => command.includes("app/_gateway/main.ts"))?.pid ?? 0;
  const nextPid = running.find(({ name }) => name.startsWith("next-server"))?.pid ?? 0;

  let cookie = "";
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const headers = { origin: url, cookie, ...(body && { "content-type": "application/json" }) };
    const response = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}.`);
    return response;
  };
  const signedUp = await ask("POST", "/api/v1/accounts", {
    name: "Maeve Tully",
    email: "maeve@example.org",
    password: "seven quiet herons",
  });
  cookie = signedUp.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const secret = randomBytes(16).toString("hex");
  const given = { name: "Shop", phoneNumberId, appSecret: secret, zone: "Europe/Madrid" };
  const { id } = (await (await ask("POST", "/api/v1/connections", given)).json()) as { id: number };
  const shown = (await (await ask("GET", `/api/v1/connections/${id}`)).json()) as { callbackUrl: string };
  const close = async () => {
    await web.stop();
    await instance.close();
  };
  const connection = { id: Number(id), callbackUrl: shown.callbackUrl, secret, phoneNumberId };
  return { ...instance, close, url, gatewayPid, nextPid, ask, connection };
}
