import { afterAll, beforeAll, expect, test } from "vitest";
import { descendants, listProcesses, until } from "./harness/processes.ts";
import { type Instance, startInstance } from "./harness/start-instance.ts";

type Account = Record<"accessToken" | "phoneNumberId" | "wabaId" | "appId" | "appSecret", string>;
type Fake = { said: string; account: Account; callbackUrl: string | null; isSubscribed: boolean };

let product: Instance;
let cookie = "";
beforeAll(async () => {
  const command = ["run", "dev", "--", "--with-fake-graph"];
  product = await startInstance({ command, env: { NODE_ENV: "development" } });
}, 300_000);
afterAll(async () => {
  await product.stop();
  await product.remove();
});

async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const headers = { origin: product.url, "content-type": "application/json", cookie };
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  const answer = await fetch(`${product.url}/api/v1${path}`, sent);
  expect([path, answer.ok]).toEqual([path, true]);
  const given = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (given.length > 0) cookie = given.join("; ");
  const text = await answer.text();
  return (text ? JSON.parse(text) : null) as Answer;
}

test("npm run dev -- --with-fake-graph: a connection is set up with what it prints, checked, tried and talked to, and nothing stays behind", async () => {
  const line = product.output.find((one) => one.startsWith("Instead of Meta:")) ?? "";
  const control = /http:\/\/127\.0\.0\.1:\d+\/__control/.exec(line)?.[0] ?? "";
  const ask = async (given: object) => {
    const headers = { "content-type": "application/json" };
    return (await (await fetch(control, { method: "POST", headers, body: JSON.stringify(given) })).json()) as Fake;
  };
  const { account } = await ask({});
  const page = await (await fetch(control)).text();
  for (const value of Object.values(account)) expect(page).toContain(value);

  const owner = { name: "Maeve Tully", email: "maeve@example.org", password: "seven quiet herons" };
  await call("POST", "/accounts", owner);
  const { accessToken, phoneNumberId, wabaId, appId, appSecret } = account;
  const entered = { name: "Corner shop", zone: "Europe/London", accessToken, phoneNumberId, wabaId, appId, appSecret };
  const { id } = await call<{ id: string }>("POST", "/connections", entered);
  const at = `/connections/${id}`;

  type Setup = { callbackUrl: string; verifyToken: string; lastError: string | null; stored: number; tests: number };
  const { callbackUrl, verifyToken } = await call<Setup>("GET", at);
  expect((await ask({ do: "callback", callbackUrl, verifyToken: "another" })).callbackUrl).toBeNull();
  expect(await ask({ do: "callback", callbackUrl, verifyToken })).toMatchObject({ callbackUrl });
  await call("POST", `${at}/subscription`);
  expect(await ask({})).toMatchObject({ isSubscribed: true });

  type Line = { check: string; state: string };
  const { lines } = await call<{ lines: Line[] }>("POST", `${at}/checks`);
  const states = Object.fromEntries(lines.map(({ check, state }) => [check, state]));
  expect(states).toMatchObject({ number: "good", account: "good", token: "good", subscription: "good", audit: "good" });

  const { steps } = await call<{ steps: { step: string; state: string }[] }>("POST", `${at}/test-webhook`);
  expect(steps.map(({ step, state }) => [step, state])).toEqual(
    ["reached", "signed", "stored", "read"].map((step) => [step, "right"]),
  );
  expect((await ask({ do: "send", kind: "text", text: "Is the shop open?" })).said).toBe("Sent and taken in.");
  await until(async () => (await call<Setup>("GET", at)).stored === 1);
  expect(await call<Setup>("GET", at)).toMatchObject({ tests: 1, lastError: null });
  const found = await call<unknown>("GET", "/conversations");
  expect(JSON.stringify(found)).toContain("Mara Ellison");

  const running = [product.pid, ...descendants(product.pid).map(({ pid }) => pid)];
  await product.stop();
  await until(() => !listProcesses().some(({ pid }) => running.includes(pid)));
  await expect(fetch(control)).rejects.toThrow();
});
