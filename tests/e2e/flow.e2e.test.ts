import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;
let at: string;

/** Ada asks each day at 21:00; Bruno answers after ten minutes, on Sundays the next morning; the last is never answered. */
function writeChat(): string {
  const lines: string[] = [];
  for (let day = 0; day < 40; day += 1) {
    const stamp = (plus: number) =>
      new Date(Date.UTC(2023, 0, 1 + day + plus)).toISOString().slice(0, 10).split("-").reverse().join("/");
    const isSunday = new Date(Date.UTC(2023, 0, 1 + day)).getUTCDay() === 0;
    lines.push(`${stamp(0)}, 21:00 - Ada Ferrier: shall I put the kettle on for day ${day}?`);
    if (day < 39)
      lines.push(`${isSunday ? `${stamp(1)}, 08:00` : `${stamp(0)}, 21:10`} - Bruno Okafor: yes please, ${day}`);
  }
  return `${lines.join("\n")}\n`;
}

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  const { conversationId } = await importFile(page, { name: "Kettle.txt", buffer: Buffer.from(writeChat()) });
  at = `/conversations/${conversationId}`;
  // The links are found in the background after the import.
  const isLinked = async () => {
    const { metrics } = await (await page.request.get(`/api/v1${at}/analytics`)).json();
    return metrics.answers.length > 0;
  };
  for (let tries = 0; tries < 120 && !(await isLinked()); tries += 1) await page.waitForTimeout(500);
});
afterAll(() => product?.end());

test("Flow tells who answers whom, how long it takes with and without nights, and what stayed unanswered", async () => {
  await page.goto(`${at}/flow`);
  const matrix = page.getByRole("table", { name: "Who answers whom" });
  await matrix.getByTitle("Answers of Bruno Okafor to Ada Ferrier").waitFor();
  expect(await matrix.getByTitle("Answers of Bruno Okafor to Ada Ferrier").innerText()).toBe("39");
  const questions = page.getByRole("table", { name: "Questions by person" }).locator("tbody tr").first();
  expect((await questions.locator("td").allInnerTexts()).slice(0, 3)).toEqual(["40", "39", "1"]);
  const open = page.getByRole("region", { name: "Questions without an answer" });
  await open.getByText("for day 39?").waitFor();
  const { metrics } = await (await page.request.get(`/api/v1${at}/analytics`)).json();
  const times = metrics.answerTimes.find(({ name }: { name: string }) => name === "Bruno Okafor");
  // Six Sundays of eleven hours, eight of them night; else ten minutes.
  expect(times.meanSeconds).toBeCloseTo((6 * 39_600 + 33 * 600) / 39, 3);
  expect(times.awakeMeanSeconds).toBeCloseTo((6 * 10_800 + 33 * 600) / 39, 3);
  expect(product.problems).toEqual([]);
});

test("each number opens its messages, each message opens the reader at its place", async () => {
  await page.goto(`${at}/flow`);
  await page.getByTitle("Answers of Bruno Okafor to Ada Ferrier").first().click();
  await page.waitForURL("**/flow/behind?list=answers&by=*&to=*");
  await page.getByRole("heading", { name: "39 answers" }).waitFor();
  await page.getByRole("link", { name: "Longest wait first" }).click();
  await page.getByText("11 h").first().waitFor();
  await page.getByText("3 h without the night").first().waitFor();
  await page
    .getByRole("link", { name: /yes please/ })
    .first()
    .click();
  await page.waitForURL("**/read?m=*");
  expect(product.problems).toEqual([]);
});

test("Flow has no fault that axe finds, in light and dark and on a phone", async () => {
  const storageState = await page.context().storageState();
  for (const [width, colorScheme] of [
    [1440, "light"],
    [1440, "dark"],
    [360, "light"],
    [360, "dark"],
  ] as const) {
    const other = await product.newPage({ viewport: { width, height: 900 }, colorScheme, storageState });
    for (const screen of [`${at}/flow`, `${at}/flow/behind?list=questions&night=own`]) {
      await other.goto(screen);
      expect(await findFaults(other)).toEqual([]);
    }
    if (process.env.FLOW_SHOTS) {
      await other.goto(`${at}/flow`);
      await other.screenshot({ path: `${process.env.FLOW_SHOTS}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
});
