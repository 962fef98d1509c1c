import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { until } from "./harness/processes.ts";
import { signUp } from "./harness/sign-up.ts";
import { type Product, startProduct } from "./harness/start-product.ts";

let product: Product;
let page: Page;
let cookie: string;
beforeAll(async () => {
  product = await startProduct();
  page = await signUp(product);
  cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
});
afterAll(() => product.end());

const chat = (lines: number) =>
  Buffer.from(`12/03/2024, 18:02 - Ada: ${randomBytes(60).toString("hex")}\n`.repeat(lines));
const asFile = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
const choose = (...files: ReturnType<typeof asFile>[]) => page.setInputFiles("input[type=file][multiple]", files);
const listImports = async () => (await (await page.request.get("/api/v1/imports")).json()).imports;

async function listFiles(): Promise<string[]> {
  const entries = await readdir(join(product.dataDir, "objects"), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** Sends a body over a connection of its own, which is cut after `cutAt` bytes. */
function send(body: Buffer, repeat: number, cutAt = Number.POSITIVE_INFINITY) {
  const length = body.length * repeat;
  const { promise, resolve } = Promise.withResolvers<{ status: number; body: string } | { error: string }>();
  const upload = request(`${product.url}/api/v1/conversations/import`, {
    method: "POST",
    headers: {
      cookie,
      origin: product.url,
      "content-type": "application/octet-stream",
      "content-length": length,
      "x-parlance-filename": "big.zip",
    },
  });
  upload.on("error", (error) => resolve({ error: error.message }));
  upload.on("response", (response) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece) => pieces.push(piece));
    response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString() }));
  });
  const push = (sent: number) => {
    if (sent >= cutAt) upload.destroy();
    else if (sent >= length) upload.end();
    else upload.write(body, () => push(sent + body.length));
  };
  push(0);
  return promise;
}

test("T5 200 MB arrive whole, however much stands between browser and store", async () => {
  const block = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), randomBytes(1_000_000 - 4)]);
  const hash = createHash("sha256");
  for (let times = 0; times < 200; times += 1) hash.update(block);
  const answer = await send(block, 200);
  expect(answer).toMatchObject({ status: 202 });
  const [row] = await listImports();
  expect(row).toMatchObject({ byteSize: 200_000_000, sha256: hash.digest("hex") });
  // It is no archive: it fails with its reason, and its file goes.
  await until(async () => (await listImports())[0].status === "failed");
  await until(async () => (await listFiles()).length === 0);
  expect((await listImports())[0].errorMessage).toContain("archive");
  await page.request.delete(`/api/v1/conversations/${row.conversationId}?forever=true`, {
    headers: { origin: product.url },
  });
});

test("T6 a connection that is cut leaves neither conversation nor file", async () => {
  const before = await listImports();
  expect(await send(chat(5_000), 20, 6_000_000)).toHaveProperty("error");
  await until(async () => (await listFiles()).length === 0);
  expect(await listImports()).toEqual(before);
});

test("what is no export is refused with its reason before anything is sent", async () => {
  await page.goto("/conversations");
  const requests: string[] = [];
  page.on("request", (sent) => requests.push(sent.url()));
  const program = Buffer.concat([Buffer.from("4d5a900003000000", "hex"), Buffer.alloc(500, 3)]);
  await choose(asFile("photos.zip", program), asFile("empty.txt", Buffer.alloc(0)));
  const uploads = page.getByRole("region", { name: "Uploads" });
  const rows = uploads.getByRole("listitem");
  await rows.filter({ hasText: "photos.zip" }).getByText("Neither a text nor an archive").waitFor();
  await rows.filter({ hasText: "empty.txt" }).getByText("The file is empty").waitFor();
  expect(requests.filter((url) => url.includes("/api/v1/uploads"))).toEqual([]);
  await uploads.getByRole("button", { name: "Dismiss photos.zip" }).click();
  await uploads.getByRole("button", { name: "Dismiss empty.txt" }).click();
  await uploads.waitFor({ state: "detached" });
});

test("T28 an upload tells its progress, and a cancelled one leaves nothing", async () => {
  await page.goto("/conversations");
  const before = await listImports();
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 500_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  await choose(asFile("WhatsApp Chat with Ada.txt", chat(60_000)));
  const uploads = page.getByRole("region", { name: "Uploads" });
  await uploads.getByText(/MB of 8\.\d MB, \d+ kB\/s, \d+ s left/).waitFor();
  await uploads.getByRole("button", { name: "Cancel WhatsApp Chat with Ada.txt" }).click();
  await uploads.waitFor({ state: "detached" });
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await until(async () => (await listFiles()).length === 0);
  expect(await listImports()).toEqual(before);
});

test("a dropped file leads to its import, the same one again to its conversation", async () => {
  const text = chat(20).toString();
  const drop = () =>
    page.waitForFunction((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], "WhatsApp Chat with Bo.txt"));
      const over = new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true });
      // A page that does not take the drag over it yet would not take the drop either.
      if (window.dispatchEvent(over)) return false;
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      return true;
    }, text);
  await page.goto("/conversations");
  await drop();
  await page.waitForURL(/\/imports\/\d+$/);
  const [row] = await listImports();
  expect(row).toMatchObject({ fileName: "WhatsApp Chat with Bo.txt" });
  await page.goto("/conversations");
  await drop();
  await page.waitForURL(new RegExp(`/conversations/${row.conversationId}/`));
  await page.getByText("This file is here already").waitFor();
  expect(product.problems).toEqual([]);
});
