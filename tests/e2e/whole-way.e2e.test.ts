import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateZip } from "#lib/testing/chat-generator-zip.ts";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;
beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product, { timezoneId: "Europe/Dublin" });
});
afterAll(() => product?.end());

test("from a dropped zip to a mailed PDF: read, checked, shown, searched, exported, downloaded", async () => {
  const zip = await generateZip({ messages: 600, locale: "en", platform: "ios", seed: 7 });
  const { conversationId, importId } = await importFile(page, {
    name: "WhatsApp Chat - Orchard Lane.zip",
    buffer: zip,
  });

  await page.goto(`/imports/${importId}`);
  await page.getByText("Orchard Lane").first().waitFor();
  expect(await page.locator("main").innerText()).toMatch(/iPhone|iOS/);

  await page.goto(`/conversations/${conversationId}/overview`);
  await page.getByText("Fig. 1", { exact: true }).waitFor();
  expect(await page.locator("figure, section").filter({ hasText: "Fig. 2" }).count()).toBeGreaterThan(0);

  await page.goto(`/conversations/${conversationId}/read`);
  const last = page.getByRole("feed").getByRole("article").last();
  await last.waitFor();
  const word = await findWord(page);

  await page.goto("/search");
  await page.getByRole("combobox", { name: "Search messages" }).fill(word);
  await page.keyboard.press("Enter");
  await page.locator("main mark").first().waitFor();
  await page
    .locator("main a", { has: page.locator("mark") })
    .first()
    .click();
  await page.waitForURL("**/read?**");
  await page.locator("mark").first().waitFor();

  await page.goto(`/conversations/${conversationId}/exports`);
  await page.getByRole("button", { name: "Make the PDF" }).click();
  await page.getByText("Ready", { exact: true }).first().waitFor({ timeout: 60_000 });

  const link = await linkInOutbox(page);
  const stranger = await product.newPage({ acceptDownloads: true });
  await stranger.goto(link);
  expect(await stranger.locator("body").innerText()).not.toContain("Orchard");
  const [download] = await Promise.all([
    stranger.waitForEvent("download"),
    stranger.getByRole("button", { name: "Download" }).click(),
  ]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(product.problems).toEqual([]);
});

/** A word that somebody wrote, from the newest messages of the reader. */
async function findWord(reader: Page): Promise<string> {
  const text = await reader.getByRole("feed").innerText();
  const word = text.match(/\b[a-z]{6,}\b/g)?.[0];
  if (!word) throw new Error("no word in the reader");
  return word;
}

/** The address in the kept letter, as Settings, Outbox shows it. */
async function linkInOutbox(signedIn: Page): Promise<string> {
  await signedIn.goto("/settings/outbox");
  await signedIn.getByText("Your export is ready").first().click();
  await signedIn.waitForURL(/outbox\/\d+/);
  const letter = await signedIn.getByText("/download/").first().innerText();
  const link = letter.match(/http:\/\/\S+\/download\/[\w-]+/)?.[0];
  if (!link) throw new Error("no link in the outbox");
  return link;
}
