import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const looks = [
  { name: "light, 1440 px", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "dark, 1440 px", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { name: "light, 360 px", viewport: { width: 360, height: 780 }, colorScheme: "light" },
] as const;

let product: Product;
let storageState: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
let screens: string[];
beforeAll(async () => {
  product = await startProduct();
  const page = await signUp(product);
  const chat = generateChatText({ messages: 500, locale: "ar", platform: "android", seed: 3 });
  const { conversationId, importId } = await importFile(page, {
    name: "WhatsApp Chat with بستان.txt",
    buffer: Buffer.from(chat),
  });
  storageState = await page.context().storageState();
  const tabs = [
    "overview",
    "read",
    "people",
    "flow",
    "rhythm",
    "words",
    "topics",
    "mood",
    "entities",
    "media",
    "exports",
    "settings",
  ];
  screens = [
    "/conversations",
    ...tabs.map((tab) => `/conversations/${conversationId}/${tab}`),
    "/search",
    "/imports",
    `/imports/${importId}`,
    "/exports",
    "/connections",
    "/connections/new",
    ...["profile", "members", "keys", "outbox", "trail"].map((part) => `/settings/${part}`),
    "/admin",
  ];
});
afterAll(() => product?.end());

describe.each(looks)("every screen, $name", ({ viewport, colorScheme }) => {
  test("has no fault that axe finds, scrolls only downwards, and breaks no rule of the policy", async () => {
    const page = await product.newPage({ viewport, colorScheme, storageState });
    const faults: string[] = [];
    for (const screen of screens) {
      const answer = await page.goto(screen, { waitUntil: "load" });
      if (answer?.status() !== 200) faults.push(`${screen}: ${answer?.status()}`);
      await page.locator("h1").first().waitFor();
      for (const fault of await findFaults(page)) faults.push(`${screen}: ${fault}`);
    }
    const nothing = await page.goto("/conversations/999999999/read");
    expect(nothing?.status()).toBe(404);
    await page.getByRole("heading", { level: 1, name: "There is nothing at this address" }).waitFor();
    for (const fault of await findFaults(page)) faults.push(`nothing here: ${fault}`);
    expect(faults).toEqual([]);
    expect(product.problems).toEqual([]);
  });
});
