import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;
let at: string;

/** Ada writes each evening at 21:00 of two months, Bruno answers four minutes later, Ada asks him something on Sundays. */
function writeChat(): string {
  const lines: string[] = [];
  for (let day = 0; day < 60; day += 1) {
    const date = new Date(Date.UTC(2023, 0, 1 + day));
    const stamp = date.toISOString().slice(0, 10).split("-").reverse().join("/");
    lines.push(`${stamp}, 21:00 - Ada Ferrier: the kettle is on again`);
    lines.push(`${stamp}, 21:04 - Bruno Okafor: marmalade and toast please`);
    if (date.getUTCDay() === 0) lines.push(`${stamp}, 21:05 - Ada Ferrier: do you want marmalade?`);
  }
  return `${lines.join("\n")}\n`;
}

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  const { conversationId } = await importFile(page, { name: "Kitchen.txt", buffer: Buffer.from(writeChat()) });
  at = `/conversations/${conversationId}`;
});
afterAll(() => product?.end());

const strip = (label: string) => page.locator("dl > div", { hasText: label }).locator("dd > :first-child");

test("the overview says what the file holds", async () => {
  await page.goto(`${at}/overview`);
  expect(await strip("Messages").first().innerText()).toBe("129");
  expect(await strip("Days with messages").innerText()).toBe("60");
  expect(await strip("Conversations begun").innerText()).toBe("60");
  expect(await strip("Questions").innerText()).toBe("9");
  const people = page.getByRole("table", { name: "Messages of each person over time" }).locator("tbody tr");
  expect(await people.locator("a").allInnerTexts()).toEqual(["69", "60"]);
  expect(await page.getByRole("heading", { name: "Half of all replies come within four minutes" }).count()).toBe(1);
  const { metrics } = await (await page.request.get(`/api/v1${at}/analytics`)).json();
  expect(metrics.topWords[0]).toEqual({ term: "marmalade", count: 69, messages: 69 });
  expect(product.problems).toEqual([]);
});

test("single letters and the arrows choose a range, which stands in the address and goes along to other tabs", async () => {
  await page.goto(`${at}/overview`);
  await page.getByText("All of it").waitFor();
  await page.keyboard.press("m");
  await page.waitForURL("**/overview?from=2023-03-01&to=2023-03-31");
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL("**/overview?from=2023-02-01&to=2023-02-28");
  await page.getByText("February 2023").first().waitFor();
  await expect.poll(() => strip("Messages").first().innerText()).toBe("60");
  await page.getByRole("navigation", { name: "People" }).getByRole("link", { name: "Ada Ferrier" }).click();
  await expect.poll(() => strip("Messages").first().innerText()).toBe("32");
  await page.getByRole("link", { name: "Words", exact: true }).click();
  await page.waitForURL("**/words?from=2023-02-01&to=2023-02-28&participants=*");
  await page.keyboard.press("Escape");
  await page.waitForURL("**/words");
});

test("a cell of the heat map opens exactly the messages that it counts", async () => {
  await page.goto(`${at}/overview`);
  await page.getByRole("link", { name: "Sunday 21:00, 27 messages" }).click();
  await page.getByRole("heading", { name: "27 messages on Sundays, from 21:00 to 22:00" }).waitFor();
  expect(await page.getByText("do you want marmalade?").count()).toBe(9);
  await page.getByText("do you want marmalade?").first().click();
  await page.waitForURL("**/read?m=*");
});

test("a figure becomes a table by keyboard and is the same as a file", async () => {
  await page.goto(`${at}/overview`);
  await page.getByRole("button", { name: "Fig. 5 as a table" }).focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("table", { name: "Replies by waiting time" }).getByRole("row", { name: "4 min 16 s" });
  expect(await row.locator("td").first().innerText()).toBe("60");
  const csv = await (await page.request.get(`/api/v1${at}/analytics/reply-waits`)).text();
  expect(csv.split("\r\n")).toContain("128,256,60");
  expect(product.problems).toEqual([]);
});
