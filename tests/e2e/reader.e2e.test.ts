import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { seqOf } from "#lib/messages/seq.ts";
import { generateChatText } from "#lib/testing/chat-generator.ts";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const messages = 3_000;
let product: Product;
let page: Page;
let long: string;
let kinds: string;

const everyKind = [
  "14/01/2022, 19:52 - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.",
  "14/01/2022, 20:11 - Priya: The boiler is making that noise again 😬",
  "14/01/2022, 20:12 - Priya: IMG-20220114-WA0007.jpg (file attached)",
  "14/01/2022, 20:14 - Yusuf: أغلقت الماء الرئيسي. لا تلمسوا الـ boiler قبل أن يبرد 🙏",
  "14/01/2022, 20:16 - Tom: On my way with the mop <This message was edited>",
  "14/01/2022, 20:17 - Tom: 😂😂",
  "14/01/2022, 20:21 - Priya: POLL:\nWhen does the plumber come?\nOPTION: Tuesday (2 votes)\nOPTION: Wednesday (3 votes)",
  "14/01/2022, 20:24 - Tom: This message was deleted",
  "14/01/2022, 20:27 - Yusuf: see https://example.org/boilers and javascript:alert(1)",
  "15/01/2022, 09:40 - Tom: <img src=x onerror=alert(1)>",
  `15/01/2022, 09:41 - Yusuf: ${"a very long story about water. ".repeat(4_000)}`,
  "",
].join("\n");

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  long = await importText("WhatsApp Chat with Levante.txt", generateChatText({ messages }));
  kinds = await importText("WhatsApp Chat with Flat.txt", everyKind);
});
afterAll(() => product.end());
beforeEach(() => page.setViewportSize({ width: 1440, height: 900 }));

async function importText(name: string, text: string): Promise<string> {
  const importer = await page.context().newPage();
  const { conversationId } = await importFile(importer, { name, buffer: Buffer.from(text) });
  await importer.close();
  return conversationId;
}

/** Where a message stands below the top of the frame, and how high the frame is. */
const placeOf = (position: number) =>
  page.evaluate(
    (id) => {
      const frame = document.querySelector('section[aria-label="Messages"]');
      const message = document.getElementById(id);
      if (!frame || !message) return null;
      const box = frame.getBoundingClientRect();
      return { top: Math.round(message.getBoundingClientRect().top - box.top), height: box.height };
    },
    `m${seqOf(position)}`,
  );
const read = (query: string, id = long) => page.goto(`/conversations/${id}/read${query}`);
const article = (position: number) => page.locator(`#m${seqOf(position)}`);

test.each([40, 1_501, 2_900])("a link to message %i lands on it exactly", async (position) => {
  await read(`?m=${seqOf(position)}`);
  await article(position).waitFor();
  await until(async () => {
    const place = await placeOf(position);
    return place && Math.abs(place.top - place.height * 0.3) <= 1;
  });
});

test("what comes in above does not move what one reads", async () => {
  await read(`?m=${seqOf(1_501)}`);
  await article(1_501).waitFor();
  const moved = await page.evaluate(async () => {
    const frame = document.querySelector('section[aria-label="Messages"]');
    if (!frame) return ["no frame"];
    const drifts: number[] = [];
    const count = () => frame.querySelectorAll("article").length;
    for (const before = count(); count() < before + 100; ) {
      frame.dispatchEvent(new WheelEvent("wheel"));
      const middle = frame.getBoundingClientRect().top + 300;
      const held = [...frame.querySelectorAll("article")].find((item) => item.getBoundingClientRect().top > middle);
      const top = held?.getBoundingClientRect().top ?? 0;
      const scrolled = Math.min(200, frame.scrollTop);
      frame.scrollTop -= scrolled;
      const drift = () => Math.round((held?.getBoundingClientRect().top ?? 0) - top - scrolled);
      // What has come in is put right before it is painted: ask after a frame.
      for (let frames = 0; frames < 2 || (frames < 4 && drift() !== 0); frames += 1) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }
      drifts.push(drift());
    }
    return drifts.filter((drift) => drift !== 0);
  });
  expect(moved).toEqual([]);
});

test("the way back leads to the place where one read", async () => {
  await read("?at=0");
  await article(1).waitFor();
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 2_500);
  await page.waitForURL(/at=[1-9]/);
  const at = Number(new URL(page.url()).searchParams.get("at"));
  await page.getByRole("link", { name: "Settings" }).last().click();
  await page.getByRole("heading", { name: "Who you are" }).waitFor();
  await page.goBack();
  await page.locator(`#m${at}`).waitFor();
  await until(() =>
    page.evaluate((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 9_999) < 400, `m${at}`),
  );
});

test("a search in the chat counts its hits, stands on each and marks it", async () => {
  await read("", kinds);
  await page.keyboard.press("/");
  await page.keyboard.type("boiler");
  const bar = page.getByRole("search");
  await bar.getByText("3", { exact: true }).waitFor();
  await page.keyboard.press("Enter");
  await bar.getByText("3 of 3").waitFor();
  await page.keyboard.press("Shift+Enter");
  await bar.getByText("2 of 3").waitFor();
  expect(await article(4).locator("mark[data-now]").textContent()).toBe("boiler");
  expect(await page.getByRole("complementary", { name: "Hits" }).getByRole("button").count()).toBe(3);
  await page.keyboard.press("Escape");
  await page.locator("mark").first().waitFor({ state: "detached" });
});

test("the calendar tells how much a day holds and leads there", async () => {
  await read("?at=0");
  await article(1).waitFor();
  await page.keyboard.press("g");
  const calendar = page.getByRole("dialog", { name: "Go to date" });
  const day = calendar.getByRole("button", { name: /^\w+, \d+ \w+ \d{4}, \d+ messages?$/ }).last();
  const label = (await day.getAttribute("aria-label")) ?? "";
  await day.click();
  const [, heading = ""] = /^(.*), \d+ messages?$/.exec(label) ?? [];
  await page.getByRole("button", { name: heading }).waitFor();
});

test("the fore-edge is a slider that says where one is", async () => {
  await read("?at=0");
  const edge = page.getByRole("slider", { name: "Place in time" });
  await until(async () => (await edge.getAttribute("aria-valuetext"))?.endsWith("message 1 of 3,000"));
  await edge.press("End");
  await until(async () => Number(await edge.getAttribute("aria-valuenow")) > 0);
});

test("messages are walked with j and k", async () => {
  await read(`?m=${seqOf(100)}`);
  await article(100).waitFor();
  const focused = () => page.evaluate(() => Number(document.activeElement?.getAttribute("aria-posinset")));
  // The page is drawn before it hears keys.
  const first = await until(async () => {
    await page.keyboard.press("j");
    return focused();
  });
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  expect(await focused()).toBe(first + 1);
});

test("T32 T44 every kind of message is shown as what it is, and none is run", async () => {
  await read("?at=0", kinds);
  await article(3).getByText("not in the export").waitFor();
  expect(await article(4).locator("p[dir=auto]").getAttribute("lang")).toBe("ar");
  expect(await article(5).textContent()).toContain("edited");
  expect(await article(7).getByRole("listitem").allTextContents()).toEqual(["Tuesday2", "Wednesday3"]);
  expect(await article(8).textContent()).toContain("Deleted by its sender");
  const links = article(9).getByRole("link");
  expect(await links.count()).toBe(1);
  expect(await links.getAttribute("rel")).toContain("noreferrer");
  expect(await article(10).textContent()).toContain("<img src=x onerror=alert(1)>");
  expect((await article(11).textContent())?.length).toBeLessThan(4_000);
  await article(11)
    .getByRole("button", { name: /Show more/ })
    .click();
  await until(async () => ((await article(11).textContent())?.length ?? 0) > 50_000);
});

test("saying who one is puts the own messages on the other side", async () => {
  await read("?at=0", kinds);
  await page.getByText("Who are you in this chat?").waitFor();
  const before = await article(5).locator("[data-kind]").boundingBox();
  await page.getByRole("button", { name: "Tom" }).click();
  await page.getByText("Who are you in this chat?").waitFor({ state: "detached" });
  const after = await article(5).locator("[data-kind]").boundingBox();
  expect(after?.x ?? 0).toBeGreaterThan(before?.x ?? 0);
});

test.each([1440, 900, 360])("at %i px axe finds nothing and nothing scrolls sideways", async (width) => {
  await page.setViewportSize({ width, height: 780 });
  await read("?at=0", kinds);
  await article(1).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page
    .getByRole("button", { name: /details$|details of message 2$/ })
    .nth(0)
    .focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or go to" }).waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
});

test("no page did what it must not", () => {
  expect(product.problems).toEqual([]);
});
