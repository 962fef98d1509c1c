import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph/start-fake-graph.ts";
import { findFaults } from "./harness/find-faults.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let fake: FakeGraph;
let product: Product;
let page: Page;
let address = "";
beforeAll(async () => {
  fake = await startFakeGraph({ messages: 400 });
  product = await startProduct({ env: { PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1", PARLANCE_GRAPH_URL: fake.url } });
  page = await signUp(product);
  const { phoneNumberId, appSecret, accessToken, wabaId } = fake.account;
  const headers = { origin: product.url };
  const data = { name: "Corner Shop", phoneNumberId, appSecret, accessToken, wabaId, zone: "UTC" };
  const made = await page.request.post("/api/v1/connections", { headers, data });
  const { id } = await made.json();
  address = `/connections/${id}`;
  const shown = await page.request.get(`/api/v1${address}`);
  fake.callbackUrl = (await shown.json()).callbackUrl;
});
afterAll(async () => {
  await product?.end();
  await fake?.close();
});

const history = () => page.locator("#history");
const files = () => page.locator("#files");

test("the history is asked for after its warning, and comes to its end before the eyes of who waits", async () => {
  await page.goto(address);
  await history().getByText("Not requested").waitFor();
  await history().getByRole("button", { name: "Ask for the history" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Once only.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ask now" }).click();
  await history().getByText("Complete", { exact: true }).waitFor({ timeout: 60_000 });
  expect(await history().getByText("Request id").count()).toBe(1);
  expect(await history().getByRole("button").count()).toBe(0);
  expect(await findFaults(page)).toEqual([]);
});

test("chats of the history have the names of the address book", async () => {
  await page.goto("/");
  for (const { name } of fake.customers) await page.getByRole("link", { name }).first().waitFor();
});

test("a picture that a customer sends is fetched and appears in the open chat by itself", async () => {
  const [customer] = fake.customers;
  await page
    .getByRole("link", { name: customer?.name ?? "" })
    .first()
    .click();
  await page.getByRole("link", { name: "Read", exact: true }).click();
  await page.waitForURL(/\/read/);
  const before = await page.locator("figure img").count();
  fake.switches.delayMs = 1_000;
  expect(await fake.send("image", { text: "Is this the one?" })).toBe(200);
  await page.getByText("Is this the one?").waitFor({ timeout: 30_000 });
  fake.switches.delayMs = 0;
  await expect.poll(() => page.locator("figure img").count(), { timeout: 60_000 }).toBe(before + 1);
  expect(await findFaults(page)).toEqual([]);
  await page.goto(address);
  await expect.poll(() => files().locator("[data-files=fetched] dd").innerText(), { timeout: 30_000 }).not.toBe("0");
  expect(product.problems).toEqual([]);
});
