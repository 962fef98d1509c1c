import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page, Request } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findFaults } from "./harness/find-faults.ts";
import { descendants, until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

const partBytes = 100_000;
const lines = 15_000;
const name = "WhatsApp Chat with Ada.txt";

let product: Product;
let folder: string;
let page: Page;
let network: CDPSession;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parlance-upload-"));
  product = await startProduct({ env: { PARLANCE_UPLOAD_PART_BYTES: String(partBytes) } });
  page = await signUp(product);
  page.on("dialog", (dialog) => dialog.accept());
  network = await page.context().newCDPSession(page);
});
afterAll(async () => {
  await product.end();
  await rm(folder, { recursive: true });
});

let path: string;
let size: number;
beforeEach(async () => {
  const text = Array.from({ length: lines }, () => `12/03/2024, 18:02 - Ada: ${randomBytes(30).toString("hex")}\n`);
  const bytes = Buffer.from(text.join(""));
  path = join(folder, name);
  size = bytes.length;
  await writeFile(path, bytes);
  await page.goto("/conversations");
  await slowDown(200_000);
});

const list = () => page.getByRole("region", { name: "Uploads" });
const row = () => list().getByRole("listitem");
const press = (label: string) =>
  list()
    .getByRole("button", { name: `${label} ${name}` })
    .press("Enter");
const choose = (file: string) => page.setInputFiles("input[type=file][multiple]", file);
const slowDown = (uploadThroughput: number, offline = false) =>
  network.send("Network.emulateNetworkConditions", {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput,
  });
const received = async (): Promise<number> => {
  const { uploads } = await (await page.request.get("/api/v1/uploads")).json();
  return uploads[0]?.received ?? 0;
};
const untilReceived = (parts: number) => until(async () => (await received()) >= parts * partBytes);

/** The bytes of all parts whose sending begins from now on. */
function countBytes(): { readonly total: number } {
  const counted = { total: 0 };
  const offsetOf = (request: Request) => new URL(request.url()).searchParams.get("offset");
  page.on("request", (request) => {
    const offset = request.method() === "PUT" ? offsetOf(request) : null;
    if (offset !== null) counted.total += Math.min(partBytes, size - Number(offset));
  });
  return counted;
}

/** Waits for the import that the sent file leads to: read whole, under its name. */
async function expectWholeImport(): Promise<void> {
  await slowDown(-1);
  await page.waitForURL(/\/imports\/\d+$/);
  const importId = page.url().split("/").at(-1);
  const found = await until(async () => {
    const view = await (await page.request.get(`/api/v1/imports/${importId}`)).json();
    if (view.status === "failed") throw new Error(view.errorMessage);
    return view.status === "ready" && view;
  });
  expect(found).toMatchObject({ byteSize: size, fileName: name, report: { messages: lines } });
  expect((await (await page.request.get("/api/v1/uploads")).json()).uploads).toEqual([]);
  await page.request.delete(`/api/v1/conversations/${found.conversationId}?forever=true`, {
    headers: { origin: product.url },
  });
}

async function listFiles(): Promise<string[]> {
  const entries = await readdir(join(product.dataDir, "objects"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

test("after a reload the same file is asked for, and goes on where the server has it", async () => {
  await choose(path);
  await untilReceived(3);
  await page.reload();
  await row()
    .getByText(/Choose the same file again to go on from \d+%/)
    .waitFor();
  const arrived = await received();
  const sent = countBytes();

  const other = join(folder, "another file.txt");
  await writeFile(other, "12/03/2024, 18:02 - Ada: hello\n");
  const chooser = page.waitForEvent("filechooser");
  await list().getByRole("button", { name: "Choose" }).press("Enter");
  await (await chooser).setFiles(other);
  await row().getByText("That was another file").waitFor();
  expect(sent.total).toBe(0);

  const again = page.waitForEvent("filechooser");
  await list().getByRole("button", { name: "Choose" }).press("Enter");
  await (await again).setFiles(path);
  await expectWholeImport();
  // What is missing, and the last part that had arrived, by which the server knows the file.
  expect(sent.total).toBe(size - arrived + partBytes);
  await until(async () => (await listFiles()).length === 0);
  expect(product.problems).toEqual([]);
});

test("a second tab does not ask for a file that the first is sending, and does when the first has stopped", async () => {
  await choose(path);
  await untilReceived(2);
  const second = await page.context().newPage();
  const asks = () => second.getByText("Choose the same file again").count();
  const drawn = await second.goto(`${product.url}/conversations`);
  // The server knows no tabs: what it has drawn goes when the first tab has spoken.
  expect(await drawn?.text()).toContain("Choose the same file again");
  await until(async () => (await asks()) === 0);
  await row().getByText("left").waitFor();
  await page.goto("/imports");
  await second.reload();
  await until(async () => (await asks()) === 1);
  await second.close();
  await press("Discard");
  await list().waitFor({ state: "detached" });
});

test("an upload waits for the connection, goes on when it is there, and can be paused", async () => {
  await choose(path);
  await untilReceived(2);
  await slowDown(-1, true);
  await row().getByText("The connection was lost. Trying again in").waitFor();
  await slowDown(200_000);
  await row()
    .getByText(/[kM]B of 1\.\d MB, \d+ kB\/s, \d+ s left/)
    .waitFor();
  await press("Pause");
  await row()
    .getByText(/Paused at \d+% of/)
    .waitFor();
  const sent = countBytes();
  const arrived = await received();
  expect(arrived).toBeGreaterThan(0);
  await press("Go on with");
  await expectWholeImport();
  expect(sent.total).toBe(size - arrived);
});

test.each([1440, 360] as const)(
  "at %i px, light and dark, an unfinished upload is read out whole and can be discarded",
  async (width) => {
    await choose(path);
    await untilReceived(1);
    await page.setViewportSize({ width, height: 780 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await row().getByText("Choose the same file again").waitFor();
      expect(await findFaults(page)).toEqual([]);
    }
    await press("Hide");
    await list().waitFor({ state: "detached" });
    await page.reload();
    await press("Discard");
    await list().waitFor({ state: "detached" });
    await until(async () => (await received()) === 0 && (await listFiles()).length === 0);
  },
);

test("T59: an upload goes on by itself when the web server was killed in the middle of it", async () => {
  await choose(path);
  await untilReceived(3);
  const web = descendants(product.pid).find(({ name: command }) => command.startsWith("next-server"));
  process.kill(web?.pid ?? 0, "SIGKILL");
  await row().getByText("Trying again in").waitFor();
  await expectWholeImport();
});
