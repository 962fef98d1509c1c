import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
});
afterAll(() => product.end());

const words = ["the boiler again", "I call them at nine", "bring the long ladder", "no hurry", "it drips less now"];
const line = (at: number, shift = 0) => {
  const minute = at * 7 + shift;
  const stamp = `2024-03-${String(1 + Math.floor(minute / 1_440)).padStart(2, "0")}, ${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return `${stamp} - ${at % 3 ? "Ana Lima" : "Ben Orr"}: ${words[at % words.length]}, number ${at}\n`;
};
const part = (from: number, to: number) =>
  Buffer.from(Array.from({ length: to - from }, (_, at) => line(from + at)).join(""));
const name = "WhatsApp Chat with Boiler.txt";
const stateOf = async (importId: string) =>
  (await (await page.request.get(`/api/v1/imports/${importId}`)).json()).merge?.state;

test("an older export is shown beside its conversation, merged with the keyboard, and undone", async () => {
  const chat = await importFile(page, { name, buffer: part(60, 200) });
  const older = await importFile(page, { name, buffer: part(0, 120) });
  await page.goto("/conversations");
  const marks = page.getByRole("link", { name: "Same chat? Compare Boiler with Boiler" });
  await expect.poll(() => marks.count()).toBe(2);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await findFaults(page)).toEqual([]);
    }
  }
  await marks.first().click();
  await page.waitForURL(`**/imports/${older.importId}#merge`);
  const panel = page.getByRole("region", { name: /This looks like the same chat as/ });
  await expect.poll(() => panel.isVisible()).toBe(true);
  expect(await panel.innerText()).toMatch(/New\s*60/);
  expect(await panel.innerText()).toMatch(/Already there\s*60/);
  expect(await panel.innerText()).toMatch(/Only in the conversation\s*80/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await findFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await findFaults(page)).toEqual([]);
  }
  await panel.getByRole("button", { name: "Merge" }).focus();
  await page.keyboard.press("Enter");
  await until(async () => (await stateOf(older.importId)) === "merged");
  const list = await page.request.get("/conversations");
  expect(await list.text()).not.toContain("Same chat?");
  await expect
    .poll(() => page.getByRole("button", { name: "Undo the merge" }).isVisible(), { timeout: 20_000 })
    .toBe(true);
  expect(await findFaults(page)).toEqual([]);
  const window = await page.request.get(`/api/v1/conversations/${chat.conversationId}/messages?edge=first&limit=1`);
  expect(await window.json()).toMatchObject({
    total: 200,
    messages: [{ position: 1, text: "the boiler again, number 0" }],
  });

  await page.goto(`/imports/${older.importId}`);
  await page.getByRole("button", { name: "Undo the merge" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Undo the merge" }).click();
  await until(async () => (await stateOf(older.importId)) === "undone");
  await expect
    .poll(() => page.getByRole("button", { name: "Merge after all" }).isVisible(), { timeout: 20_000 })
    .toBe(true);
  expect(product.problems).toEqual([]);
});

test("a newer export chosen in the settings of its conversation goes on from its end by itself", async () => {
  const { conversations } = await (await page.request.get("/api/v1/conversations")).json();
  const [{ id }] = conversations.filter(({ title }: { title: string }) => title === "Boiler");
  await page.goto(`/conversations/${id}/settings`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add an export of this chat" }).click();
  const answered = page.waitForResponse((response) => response.url().includes("/api/v1/conversations/import"));
  await (await chooser).setFiles({ name: "anything.txt", mimeType: "text/plain", buffer: part(0, 260) });
  const { importId } = await (await answered).json();
  await until(async () => (await stateOf(importId)) !== undefined);
  await page.waitForURL(`**/imports/${importId}`);
  expect(await findFaults(page)).toEqual([]);
  expect(product.problems).toEqual([]);
});
