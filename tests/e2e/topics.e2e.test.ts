import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const evenings = [
  [
    "the night train leaves from platform four",
    "are the sleeper tickets booked? the night train sells out",
    "my carriage is next to the platform café",
    "conductor says the night train is late again",
  ],
  [
    "the sourdough starter wants more rye flour",
    "knead until the gluten holds, then into the oven",
    "that crust! what oven did you use for the sourdough",
    "rye flour is sold out, the bakery had none",
  ],
  [
    "the goalkeeper saved another penalty",
    "our striker missed the penalty, the referee was blind",
    "corner kick, header, goal 🎉",
    "the referee should watch the goalkeeper",
  ],
] as const;
const shots = process.env.PARLANCE_SHOTS_DIR;

let product: Product;
let page: Page;
let at: string;

/** Sixty evenings of ten messages, each about one of three things; football only in the second half. */
function writeChat(): string {
  const lines: string[] = [];
  for (let day = 0; day < 60; day += 1) {
    const date = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10).split("-").reverse().join("/");
    const texts = evenings[day < 30 ? day % 2 : day % 3] as readonly string[];
    for (let minute = 0; minute < 10; minute += 1) {
      const who = minute % 2 === 0 ? "Ada Ferrier" : "Bruno Okafor";
      const text = minute === 9 ? "good night Ada" : texts[(minute + day) % texts.length];
      lines.push(`${date}, 21:0${minute} - ${who}: ${text}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  const { conversationId } = await importFile(page, { name: "Evenings.txt", buffer: Buffer.from(writeChat()) });
  at = `/conversations/${conversationId}`;
});
afterAll(() => product?.end());

/** Topics are called by their three heaviest words. */
const football = /goalkeeper|referee|penalty/;
const footballRow = () =>
  page.getByRole("table", { name: "Share of each topic over time" }).getByRole("row", { name: football });

test("three things talked about are three topics; one opens exactly its messages, a page at a time, and from there the reader", async () => {
  await expect
    .poll(async () => (await (await page.request.get(`/api/v1${at}/analytics`)).json()).metrics.topics.length, {
      timeout: 60_000,
      interval: 500,
    })
    .toBe(3);
  await page.goto(`${at}/overview`);
  await page.getByRole("link", { name: "Topics", exact: true }).click();
  await page.waitForURL("**/topics");
  const messages = await footballRow().getByRole("link").innerText();
  await footballRow().getByRole("link").click();
  await page.getByRole("heading", { name: new RegExp(`^${messages} messages about .*(${football.source})`) }).waitFor();
  expect(await page.getByText(/goalkeeper|referee|corner kick/).count()).toBeGreaterThan(50);
  await page.getByText("corner kick").first().click();
  await page.waitForURL("**/read?m=*");
  expect(product.problems).toEqual([]);
});

test("examples stand under each topic, names in none, and the rows come as a file", async () => {
  await page.goto(`${at}/topics`);
  const sounds = page.getByRole("figure", { name: "How each topic sounds" });
  expect(await sounds.getByRole("region").count()).toBe(3);
  expect(
    await sounds
      .getByRole("region", { name: /flour|sourdough/ })
      .getByText(/flour|oven|sourdough starter/)
      .count(),
  ).toBeGreaterThan(0);
  expect((await sounds.getByRole("heading", { level: 3 }).allInnerTexts()).join(" ")).not.toMatch(/ada|bruno/i);
  const csv = await (await page.request.get(`/api/v1${at}/analytics/topics`)).text();
  expect(csv.split("\r\n")[0]).toBe("topic,words,messages,share");
  await page.getByText("found anew when a twentieth").click();
  await page.getByText("factorising").waitFor();
});

test("words tell phrases, what rose and fell, and what each person says", async () => {
  await page.goto(`${at}/words`);
  const phrases = page.getByRole("table", { name: "Phrases" });
  expect(await phrases.getByRole("rowheader", { name: "night train", exact: true }).count()).toBe(1);
  const rose = page.getByRole("region", { name: "Rose" });
  expect(await rose.getByRole("rowheader").allInnerTexts()).toContain("goalkeeper");
  await phrases
    .getByRole("row", { name: /^night train [0-9]/ })
    .getByRole("link")
    .click();
  await page.waitForURL("**/search?q=*");
  await page.getByText("the night train leaves").first().waitFor();
  expect(product.problems).toEqual([]);
});

test("both screens have no fault that axe finds, wide and narrow, light and dark", async () => {
  const storageState = await page.context().storageState();
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 360]) {
      const viewed = await product.newPage({ viewport: { width, height: 900 }, colorScheme, storageState });
      for (const screen of ["topics", "words"]) {
        await viewed.goto(`${at}/${screen}`);
        await viewed.getByText("Fig. 1").waitFor();
        for (const fault of await findFaults(viewed)) faults.push(`${screen} ${width} ${colorScheme}: ${fault}`);
        if (shots) {
          await mkdir(shots, { recursive: true });
          await viewed.screenshot({ path: join(shots, `${screen}-${colorScheme}-${width}.png`), fullPage: true });
        }
      }
      await viewed.close();
    }
  }
  expect(faults).toEqual([]);
});
