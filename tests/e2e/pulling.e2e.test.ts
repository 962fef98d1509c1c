import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { businessNumber } from "#lib/connections/fixtures/webhook.ts";
import { type StoreReply, startTestStore, type TestStore } from "#lib/connections/pull/testing/start-test-store.ts";
import { pageAnswer, storeRows } from "#lib/connections/pull/testing/store-rows.ts";
import { findFaults } from "./harness/find-faults.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const pages = Array.from({ length: 12 }, (_, at) => storeRows(600).slice(at * 50, (at + 1) * 50));
const usual = (url: URL) => pageAnswer(pages, url, (page) => (page < 11 ? page + 1 : null));

let product: Product;
let store: TestStore;
let page: Page;
let answer: (url: URL) => StoreReply | Promise<StoreReply> = usual;
beforeAll(async () => {
  store = await startTestStore((url) => answer(url));
  product = await startProduct({ env: { PARLANCE_ALLOW_PRIVATE_HOSTS: "127.0.0.1" } });
  page = await signUp(product);
  const made = await page.request.post("/api/v1/connections", {
    headers: { origin: product.url },
    data: { name: "Shop", phoneNumberId: businessNumber.phone_number_id, appSecret: "long enough", zone: "UTC" },
  });
  const { id } = await made.json();
  await page.goto(`/connections/${id}`);
});
afterAll(async () => {
  await product?.end();
  await store?.close();
});

const section = () => page.locator("#pull");

test("a store is entered on the screen, Meta's own address is refused with the reason", async () => {
  await section().getByText("Enter a store").click();
  await section().getByLabel("Which store").selectOption("own");
  await section().getByLabel("Base address").fill("https://graph.facebook.com");
  await section().getByLabel("Key", { exact: true }).fill("a key of the tests");
  await section().getByLabel("Phone number of the business").fill(businessNumber.display_phone_number);
  await section().getByRole("button", { name: "Save the store" }).click();
  await section().getByText("Meta has no such list; use live capture, history or a file.").waitFor();
  await section().getByLabel("Base address").fill(store.url);
  await section().getByRole("button", { name: "Save the store" }).click();
  await section().getByText("The store: 127.0.0.1").waitFor();
  await section().getByRole("button", { name: "Pull messages" }).waitFor();
});

test("a key that expires in the middle asks for another one, and it goes on to the end without being looked after", async () => {
  answer = (url) =>
    url.searchParams.get("after") === "5" && store.asked.at(-1)?.headers.authorization !== "Bearer a new key"
      ? { status: 401, body: { error: { code: 190, message: "Session has expired." } } }
      : usual(url);
  await section().getByRole("button", { name: "Pull messages" }).click();
  await section().getByText("Needs you").waitFor();
  await section().getByText("does not accept the key any more").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await section().getByLabel("Another key (optional)").fill("a new key");
  await section().getByRole("button", { name: "Save the store" }).click();
  await page.getByText("The store is saved").waitFor();
  await section().getByRole("button", { name: "Continue" }).click();
  // The page hears of it by itself.
  await section().getByText("Done", { exact: true }).waitFor({ timeout: 30_000 });
  await expect.poll(() => section().locator("dl").innerText(), { timeout: 60_000 }).toMatch(/New here\s+600/);
  expect(await findFaults(page)).toEqual([]);
});

test("a limit says until when it pauses, and a person may stop it", async () => {
  answer = () => ({ status: 429, headers: { "retry-after": "3600" }, body: { error: { code: 4 } } });
  await section().getByRole("button", { name: "Pull again" }).click();
  await section().getByText("Paused until").waitFor();
  await section().getByText("for calls is reached. Nothing is asked of it until").waitFor();
  await section().getByRole("button", { name: "Stop" }).click();
  await section().getByText("Cancelled", { exact: true }).waitFor();
  expect(product.problems).toEqual([]);
});
