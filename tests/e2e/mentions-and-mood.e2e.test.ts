import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { importFile } from "./harness/import-file.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const looks = [
  { name: "light, 1440 px", viewport: { width: 1440, height: 1400 }, colorScheme: "light" },
  { name: "dark, 1440 px", viewport: { width: 1440, height: 1400 }, colorScheme: "dark" },
  { name: "light, 360 px", viewport: { width: 360, height: 780 }, colorScheme: "light" },
] as const;

const lines = [
  "Ada Ferrier: I love this, Bruno! Are we meeting Margaret Hill in Lisbon on 14 March 2023?",
  "Bruno Okafor: so happy, the tickets are wonderful: https://www.example.org/tickets",
  "Ada Ferrier: this is terrible, I am so angry with the landlord",
  "Bruno Okafor: ask MARGARET HILL, she works for Siemens in Munich, +44 20 7946 0018",
  "Ada Ferrier: it cost £240, I am scared we will never see it again",
  "Bruno Okafor: დიდი მადლობა ძვირფასო მეგობარო, ხვალ სახლში გნახავ",
  "Ada Ferrier: what a surprise! write to ada@example.org tomorrow",
];

function writeChat(): string {
  return Array.from({ length: 280 }, (_, at) => {
    const date = new Date(Date.UTC(2023, 0, 1 + Math.floor(at / 4)));
    const stamp = date.toISOString().slice(0, 10).split("-").reverse().join("/");
    return `${stamp}, 2${at % 4}:0${at % 7} - ${lines[(at * at + (at % 5)) % lines.length]}\n`;
  }).join("");
}

let product: Product;
let page: Page;
let at: string;
beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  const { conversationId } = await importFile(page, { name: "House.txt", buffer: Buffer.from(writeChat()) });
  at = `/conversations/${conversationId}`;
});
afterAll(() => product?.end());

test("a mention opens exactly the messages that hold it, in any spelling, and they are those the file has", async () => {
  await page.goto(`${at}/entities`);
  const row = page.getByRole("table", { name: "Links", exact: true }).getByRole("row", { name: "example.org" });
  const times = Number(await row.getByRole("link").innerText());
  await row.getByRole("link").click();
  await page.getByRole("heading", { name: `${times} messages with the link` }).waitFor();
  const { metrics } = await (await page.request.get(`/api/v1${at}/analytics`)).json();
  const money = metrics.entities.find(({ kind }: { kind: string }) => kind === "MONEY");
  expect(money).toMatchObject({ name: "£240", firstBy: "Ada Ferrier" });
  const csv = await (await page.request.get(`/api/v1${at}/analytics/entities`)).text();
  expect(csv).toContain("example.org");
  expect(product.problems).toEqual([]);
});

test("the table tells by keyboard who was first and last, and the day leads to that message", async () => {
  await page.goto(`${at}/entities`);
  await page.getByRole("button", { name: "Fig. 6 as a table" }).focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("table", { name: /^Numbers/ }).getByRole("row", { name: "£240" });
  expect(await row.innerText()).toContain("Ada Ferrier");
  await row.getByRole("link").nth(1).click();
  await page.waitForURL("**/read?m=*");
  await page.getByText("it cost").first().waitFor();
});

test("a bar of the mood and an emotion open their messages, and what is not scored says why", async () => {
  await page.goto(`${at}/mood`);
  expect(await page.getByText(/not scored: .* in Georgian for want of a trained model/).count()).toBe(1);
  const bar = page.getByRole("link", { name: /scored$/ }).first();
  const words = await bar.innerText();
  await bar.focus();
  await page.keyboard.press("Enter");
  const scored = / (\d+) of/.exec(words)?.[1];
  await page.getByRole("heading", { name: `${scored} messages that could be scored` }).waitFor();
  await page.goto(`${at}/mood`);
  await page
    .getByRole("table", { name: "Each emotion over time" })
    .getByRole("row", { name: /^Anger/ })
    .getByRole("link")
    .click();
  await page.getByRole("heading", { name: /messages that show anger$/ }).waitFor();
  await page.getByText("so angry with the landlord").first().waitFor();
  expect(product.problems).toEqual([]);
});

describe.each(looks)("both screens, $name", ({ viewport, colorScheme }) => {
  test("have no fault that axe finds and scroll only downwards", async () => {
    const storageState = await page.context().storageState();
    const looked = await product.newPage({ viewport, colorScheme, storageState });
    const faults: string[] = [];
    for (const screen of ["entities", "mood"]) {
      await looked.goto(`${at}/${screen}`);
      await looked.getByText("Fig. 4").waitFor();
      for (const fault of await findFaults(looked)) faults.push(`${screen}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
