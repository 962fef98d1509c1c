import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { type ImportedChat, importFile } from "./harness/import-file.ts";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";
import { troubledChat } from "./harness/troubled-chat.ts";

let product: Product;
let page: Page;
let chat: ImportedChat;

beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product, { viewport: { width: 1440, height: 900 }, timezoneId: "Europe/Madrid" });
  chat = await importFile(page, {
    name: "WhatsApp Chat - Allotment.zip",
    buffer: await troubledChat({ isOrderProved: false }),
  });
  await page.goto(`/imports/${chat.importId}`);
});
afterAll(() => product.end());

const section = (name: string) => page.getByRole("region", { name, exact: true });
const people = () => page.getByRole("table", { name: "People of this conversation" });
const row = (name: string) => people().getByRole("row").filter({ hasText: name });

async function change(person: string, what: string) {
  await page.getByRole("button", { name: `Change ${person}`, exact: true }).click();
  await page.getByRole("menuitem", { name: what }).click();
}

/** Clicks what has the file read anew, and waits until the page of the new import shows that it was. */
async function rereadBy(button: string) {
  const before = page.url();
  await page.getByRole("button", { name: button }).click();
  await page.waitForURL((url) => url.href.split("#")[0] !== before.split("#")[0]);
  await page.getByRole("link", { name: "Open the conversation" }).waitFor();
}

/** Wall clock of the last message, as a program is told. */
async function readLast(): Promise<string> {
  const { messages } = await (
    await page.request.get(`/api/v1/conversations/${chat.conversationId}/messages?edge=last&limit=1`)
  ).json();
  return messages[0].localAt;
}

test("what needs a look stands first, and each warning leads to its section", async () => {
  const warnings = page.getByRole("list", { name: "Worth a look" });
  for (const name of ["Dates", "Lines not understood", "Media", "Notices", "Worth knowing"]) {
    const link = warnings.getByRole("link", { name, exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    await until(async () => {
      const box = await section(name).boundingBox();
      return box !== null && box.y >= 0 && box.y < 900;
    });
  }
});

test("every screen and theme has no fault that axe finds, and scrolls only downwards", async () => {
  const storageState = await page.context().storageState();
  for (const width of [1440, 360]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const other = await product.newPage({ storageState, colorScheme, viewport: { width, height: 780 } });
      await other.goto(`/imports/${chat.importId}#media`);
      await other.getByText("missing: a message names it").click();
      expect(await findFaults(other), `${width} px, ${colorScheme}`).toEqual([]);
      await other.close();
    }
  }
});

test("files are listed by whether they are there, with the way to their message", async () => {
  const media = section("Media");
  await media.getByText("missing: a message names it").click();
  await media.getByRole("link", { name: "00000000-PHOTO.jpg" }).waitFor();
  await media.getByText("in the archive, named by no message").click();
  await media.getByText("00000999-PHOTO-named-by-nobody.jpg").waitFor();
  await media.getByText(/^\d+ present$/).click();
  await media.getByRole("link", { name: "00000003-PHOTO.jpg" }).waitFor();
});

test("people are named, known as oneself, joined, and each of it is taken back", async () => {
  await change("Maeve Tully", "This is me");
  await row("Maeve Tully").getByText("you", { exact: true }).waitFor();

  await change("Tom W.", "Rename");
  await page.getByRole("textbox", { name: "Name" }).fill("Tom the Younger");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await row("Tom the Younger").getByText("in the file Tom W.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await row("Tom the Younger").waitFor({ state: "detached" });

  const join = async () => {
    await change("Tom W.", "Same person as …");
    await page.getByRole("radio", { name: "Tom Whitlock" }).check();
    await page.getByRole("button", { name: "Join" }).click();
    await row("Tom W.").getByText("counted as Tom Whitlock").waitFor();
  };
  await join();
  await section("People").getByText("5 people").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await section("People").getByText("6 people").waitFor();
  await join();
  await change("Tom W.", "Take apart");
  await section("People").getByText("6 people").waitFor();
  await join();
});

test("an assumed date order is confirmed, overruled and changed back, and each dates the messages anew", async () => {
  const dates = section("Dates");
  const assumed = await readLast();
  await dates.getByRole("button", { name: "Yes, this is the order" }).click();
  await dates.getByText("chosen by a person").waitFor();
  await page
    .getByRole("list", { name: "Worth a look" })
    .getByRole("link", { name: "Dates" })
    .waitFor({ state: "detached" });
  expect(await readLast()).toBe(assumed);

  await dates.getByRole("radio", { name: "Month, day, year" }).check();
  await rereadBy("Read it again this way");
  await dates.getByText("chosen by a person").waitFor();
  expect(await readLast()).not.toBe(assumed);

  await dates.getByRole("radio", { name: "Day, month, year" }).check();
  await rereadBy("Read it again this way");
  expect(await readLast()).toBe(assumed);
});

test("another zone moves the instants and not the wall clock, keeps what was said about people, and can be taken back", async () => {
  const before = await readLast();
  const zone = section("Time zone");
  await zone.getByText("1 Jan 2023, 08:05 there, was sent at 07:05 UTC").waitFor();
  await zone.getByRole("combobox", { name: "The phone was in" }).selectOption("Asia/Tokyo");
  await rereadBy("Read it again in this zone");
  await zone.getByText("1 Jan 2023, 08:05 there, was sent at 31 Dec 2022, 23:05 UTC").waitFor();
  expect(await readLast()).toBe(before);
  await row("Tom W.").getByText("counted as Tom Whitlock").waitFor();
  await row("Maeve Tully").getByText("you", { exact: true }).waitFor();
  await section("Dates").getByText("chosen by a person").waitFor();

  await rereadBy("Change back to Europe/Madrid");
  await zone.getByText("was sent at 07:05 UTC").waitFor();
});

test("the page of an earlier reading leads to the one that is shown, and changes nothing", async () => {
  await page.goto(`/imports/${chat.importId}`);
  await page.getByText("The conversation shows a later reading of this file.").waitFor();
  expect(await page.getByRole("combobox", { name: "The phone was in" }).count()).toBe(0);
  await page.getByRole("link", { name: "See how that was read" }).click();
  await page.getByRole("combobox", { name: "The phone was in" }).waitFor();
});

test("no page did what it must not", () => {
  expect(product.problems).toEqual([]);
});
