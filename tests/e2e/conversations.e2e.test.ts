import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;
let arabic: string;

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
});
afterAll(() => product.end());
beforeEach(() => page.setViewportSize({ width: 1440, height: 900 }));

async function importText(name: string, text: string): Promise<string> {
  const importer = await page.context().newPage();
  const { conversationId } = await importFile(importer, { name, buffer: Buffer.from(text) });
  await importer.close();
  return conversationId;
}

test("the empty workspace says what to bring and how to get it, for both kinds of phone", async () => {
  await page.goto("/conversations");
  await page.getByText("Three dots, then More").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "iPhone" }).click();
  await page.getByText("Touch its name").waitFor();
  await page.getByRole("button", { name: "Open the sample chat" }).waitFor();
});

test("an open list shows an import that comes from elsewhere without being asked", async () => {
  await page.goto("/conversations");
  arabic = await importText("عائلة حداد.txt", generateChatText({ messages: 300, locale: "ar" }));
  await page.getByRole("table", { name: "Conversations" }).getByText("عائلة حداد").waitFor();
  await page.getByText("Arabic").waitFor();
});

test("the list is found by name and by person, whatever the accents", async () => {
  await importText("Ángela.txt", generateChatText({ messages: 50, locale: "es" }));
  await page.goto("/conversations");
  const rows = page.getByRole("table", { name: "Conversations" }).getByRole("rowheader");
  await page.getByRole("searchbox", { name: "Filter by name or person" }).fill("angela");
  await until(async () => (await rows.count()) === 1);
  await page.getByRole("searchbox", { name: "Filter by name or person" }).fill("nobody at all");
  await page.getByText("No conversation has").waitFor();
});

test("a conversation goes to the trash and comes back by undo", async () => {
  await page.goto("/conversations");
  await page.getByRole("button", { name: "More about Ángela" }).click();
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await page.getByRole("link", { name: "1 conversation in the trash" }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("rowheader", { name: "Ángela" }).waitFor();
});

test("only the typed title erases for good", async () => {
  await page.goto("/conversations");
  await page.getByRole("button", { name: "More about Ángela" }).click();
  await page.getByRole("menuitem", { name: "Move to trash" }).click();
  await page.getByRole("link", { name: "1 conversation in the trash" }).click();
  await page.getByRole("button", { name: "Erase now" }).click();
  const erase = page.getByRole("button", { name: /^Erase \d+ messages$/ });
  expect(await erase.isDisabled()).toBe(true);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("textbox", { name: "Type the title to confirm" }).fill("Ángela");
  await erase.click();
  await page.getByText("The trash is empty").waitFor();
});

test("people are renamed, joined and taken apart again", async () => {
  await page.goto(`/conversations/${arabic}/settings`);
  const names = page.getByRole("table", { name: "People of this conversation" }).getByRole("rowheader");
  await names.first().waitFor();
  const count = await names.count();
  await page
    .getByRole("button", { name: /^Change / })
    .nth(0)
    .click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Aunt Amal");
  await page.getByRole("button", { name: "Rename", exact: true }).last().click();
  await names.filter({ hasText: "Aunt Amal" }).waitFor();
  await page
    .getByRole("button", { name: /^Change / })
    .nth(1)
    .click();
  await page.getByRole("menuitem", { name: "Same person as …" }).click();
  await page.getByRole("radio", { name: "Aunt Amal" }).check();
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByText("counted as Aunt Amal").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("counted as Aunt Amal").waitFor({ state: "detached" });
  expect(await names.count()).toBe(count);
});

test("the theme is kept, and drawn by the server before any script", async () => {
  await page.goto("/conversations");
  await page.getByRole("button", { name: "maeve@example.org" }).click();
  await page.getByRole("menuitem", { name: "Dark" }).click();
  const html = await (await page.request.get("/conversations")).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
  expect(await findFaults(page)).toEqual([]);
});

test("everything is in reach by the keyboard: the palette finds conversations and places", async () => {
  await page.goto("/conversations");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("حداد");
  await page.getByRole("option", { name: "عائلة حداد" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/conversations/${arabic}/overview`);
});

test("on a phone the bar leads to all places", async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("/conversations");
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("dialog", { name: "More" }).getByRole("link", { name: "Settings" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
});

test("no page did what it must not", () => {
  expect(product.problems).toEqual([]);
});
