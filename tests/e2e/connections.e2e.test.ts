import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { businessNumber, incoming, text, wabaId, webhook } from "#lib/connections/fixtures/webhook.ts";
import { signatureOf } from "#lib/connections/testing/create-test-connection.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { findFaults } from "./harness/find-faults.ts";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const secondSecret = "the second secret of the app";

let fake: FakeGraph;
let firstSecret: string;
let product: Product;
let page: Page;
let path: string;
let callbackUrl: string;
let verifyToken: string;
beforeAll(async () => {
  fake = await startFakeGraph();
  firstSecret = fake.account.appSecret;
  product = await startProduct({
    env: { PARLANCE_GRAPH_URL: fake.url, PARLANCE_ALLOW_PRIVATE_HOSTS: new URL(fake.url).host },
  });
  page = await signUp(product);
});
afterAll(async () => {
  await product?.end();
  await fake?.close();
});

async function send(body: unknown, secret: string = firstSecret): Promise<number> {
  const bytes = typeof body === "string" ? body : JSON.stringify(body);
  const headers = { "content-type": "application/json", "x-hub-signature-256": signatureOf(bytes, secret) };
  return (await fetch(callbackUrl, { method: "POST", headers, body: bytes })).status;
}

const count = (name: string) => page.locator(`[data-count="${name}"] dd`);
const shows = (name: string, value: number) => until(async () => (await count(name).textContent()) === String(value));

test("a connection is set up on screen, from a page that says what Meta gives and does not", async () => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connections" }).click();
  await page.getByText("No number is connected yet").waitFor();
  await page.getByText("Meta has no list from which older messages could be fetched").waitFor();
  await page.getByRole("link", { name: "Set up a connection" }).click();
  await page.getByLabel("Name").fill("Corner shop");
  await page.getByLabel("Time zone").selectOption("Europe/Madrid");
  await page.getByLabel("Phone number id").fill(businessNumber.phone_number_id);
  await page.getByLabel("WhatsApp Business Account id (optional)").fill(wabaId);
  await page.getByLabel("App id (optional)").fill(fake.account.appId);
  await page.getByLabel("App secret").fill(firstSecret);
  await page.getByLabel("Access token (optional)").fill(fake.account.accessToken);
  expect(await page.getByLabel("Version of the Graph API").inputValue()).toBe("v25.0");
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.waitForURL(/\/connections\/\d+$/);
  path = new URL(page.url()).pathname;
  await page.getByText("Not entered at Meta yet").waitFor();
  await page.getByText("takes the webhooks of the app away from any other system").waitFor();
  expect(await page.content()).not.toContain(firstSecret);
  expect(await page.locator("#secrets").innerText()).toContain("saved");
});

test("Meta's question is answered with the address and token shown, and the page says so by itself", async () => {
  const address = page.locator("#address");
  callbackUrl = (await address.locator("code").first().innerText()).trim();
  await page.getByRole("button", { name: "Show" }).click();
  await address.getByRole("button", { name: "Copy: Verify token" }).waitFor();
  verifyToken = (await address.locator("code").nth(1).innerText()).trim();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy: Callback address" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(callbackUrl);
  const query = { "hub.mode": "subscribe", "hub.verify_token": verifyToken, "hub.challenge": "4711" };
  expect(await (await fetch(`${callbackUrl}?${new URLSearchParams(query)}`)).text()).toBe("4711");
  await page.getByText("got the right answer").waitFor();
});

test("webhooks change the counts of the open page, a wrong signature too", async () => {
  expect(await send(incoming([text("Is the blue lamp still there?")]))).toBe(200);
  await shows("stored", 1);
  await page.getByText("Receiving", { exact: true }).waitFor();
  expect(await send(incoming([text("forged")]), "another secret")).toBe(401);
  await shows("refused", 1);
  await page.getByText("does not fit the app secret").first().waitFor();
  await shows("received", 1);
});

test("a test webhook is followed step by step and stays out of the conversations", async () => {
  await page.getByRole("button", { name: "Send a test webhook" }).click();
  await page.locator('[data-step="read"][data-state="right"]').waitFor();
  expect(await page.locator('[data-step][data-state="right"]').count()).toBe(4);
  await page.getByText("is reached from this machine only").waitFor();
  await page.getByText("1 test, kept out of the conversations").waitFor();
  await shows("stored", 1);
});

test("six checks at Meta have a line each; the account is let send to the app, and that is taken back at the end", async () => {
  const checks = page.locator("#checks");
  await checks.getByText("Six questions to Meta").waitFor();
  await checks.getByRole("button", { name: "Check now" }).click();
  await checks.getByText("Looked at").waitFor();
  expect(await checks.locator("[data-check]").count()).toBe(6);
  expect(await checks.locator('[data-state="good"]').count()).toBe(5);
  await checks.locator('[data-check="subscription"][data-state="bad"]').waitFor();
  await checks.getByRole("button", { name: "Subscribe the app" }).click();
  await checks.locator('[data-check="subscription"][data-state="good"]').waitFor();
  expect(fake.isSubscribed).toBe(true);
});

test("what could not be read stands there with its reason, is given out as it came, and can be read again", async () => {
  expect(await send("not json at all")).toBe(200);
  const unread = page.locator("#unread");
  await unread.getByText("Not read", { exact: true }).nth(1).waitFor();
  const waiting = page.waitForEvent("download");
  await unread.getByRole("link", { name: /Download the webhook/ }).click();
  const chunks = await (await (await waiting).createReadStream()).toArray();
  expect(Buffer.concat(chunks).toString()).toBe("not json at all");
  await unread.getByRole("button", { name: /^Read again/ }).click();
  await page.getByText("It is being read again").waitFor();
  await shows("failed", 1);
});

test("another app secret: both count, and the page says until when", async () => {
  const secrets = page.locator("#secrets");
  await secrets.getByRole("button", { name: "Replace: App secret" }).click();
  await secrets.getByLabel("New app secret").fill(secondSecret);
  await secrets.getByRole("button", { name: "Save" }).click();
  await secrets.getByText("The one before counts until").waitFor();
  expect(await send(incoming([text("signed before")]), firstSecret)).toBe(200);
  expect(await send(incoming([text("signed after")]), secondSecret)).toBe(200);
  await shows("stored", 3);
});

describe.each([
  { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { colorScheme: "light", viewport: { width: 360, height: 780 } },
  { colorScheme: "dark", viewport: { width: 360, height: 780 } },
] as const)("$colorScheme, $viewport.width px", (look) => {
  test("the screens of connections have no fault that axe finds and scroll only downwards", async () => {
    const other = await product.newPage({ ...look, storageState: await page.context().storageState() });
    const faults: string[] = [];
    for (const screen of ["/connections", "/connections/new", path]) {
      await other.goto(screen);
      await other.locator("h1").first().waitFor();
      for (const fault of await findFaults(other)) faults.push(`${screen}: ${fault}`);
    }
    await other.close();
    expect(faults).toEqual([]);
  });
});

test("the palette leads to connections, a conversation is opened from its connection", async () => {
  await page.goto(path);
  await page.locator("#conversations").getByRole("link", { name: "Noor Vidal" }).click();
  await page.getByText("Is the blue lamp still there?").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("connec");
  await page.getByRole("option", { name: "Connections" }).click();
  await page.waitForURL("**/connections");
  await page.getByRole("link", { name: "Corner shop" }).click();
  await page.waitForURL(`**${path}`);
});

test("disconnected, it keeps its conversations and takes nothing in; it can be connected again", async () => {
  await page.getByRole("button", { name: "Disconnect, keep the conversations" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("it repeats for seven days").waitFor();
  await dialog.getByRole("button", { name: "Disconnect" }).click();
  await page.getByText("Disconnected", { exact: true }).waitFor();
  expect(fake.isSubscribed).toBe(false);
  expect(await send(incoming([text("too late")]), secondSecret)).toBe(404);
  await page.locator("#conversations").getByRole("link", { name: "Noor Vidal" }).waitFor();
  await page.locator("#reconnect").getByLabel("App secret").fill(secondSecret);
  await page.getByRole("button", { name: "Connect again" }).click();
  await page.locator("#address").waitFor();
  expect(await send(incoming([text("in time")]), secondSecret)).toBe(200);
  await shows("stored", 4);
});

test("erased, once its name was typed, nothing of it is left", async () => {
  const other = webhook([
    { contacts: [{ profile: { name: "Ola" }, wa_id: "34699888777" }], messages: [text("x", { from: "34699888777" })] },
  ]);
  expect(await send(other, secondSecret)).toBe(200);
  await shows("stored", 5);
  await page.getByRole("button", { name: "Erase everything" }).click();
  const dialog = page.getByRole("dialog");
  const erase = dialog.getByRole("button", { name: "Erase for good" });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByLabel("Type the name of the connection").fill("Corner shop");
  expect(await findFaults(page)).toEqual([]);
  await erase.click();
  await page.getByText("No number is connected yet").waitFor();
  expect(await send(incoming([text("too late")]), secondSecret)).toBe(404);
  await until(async () => {
    const { conversations } = await (await page.request.get("/api/v1/conversations")).json();
    return conversations.length === 0;
  });
  expect((await page.goto(path))?.status()).toBe(404);
  expect(product.problems).toEqual([]);
});
