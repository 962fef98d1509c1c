import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { objects } from "#drizzle/schema/objects.ts";
import type { Context } from "#lib/context/context.ts";
import { deleteConversationData } from "#lib/library/delete-conversation-data.ts";
import { deleteUnnamedObjects } from "#lib/library/delete-unnamed-objects.ts";
import { canShow } from "#lib/media/can-show.ts";
import { getMediaFile } from "#lib/media/get-media-file.ts";
import { getThumbnail } from "#lib/media/get-thumbnail.ts";
import { listMedia } from "#lib/media/list-media.ts";
import { mediaResponse } from "#lib/media/media-response.ts";
import { mp4Of } from "#lib/media/probe/testing/mp4-of.ts";
import { oggOf } from "#lib/media/probe/testing/ogg-of.ts";
import { createScannerPeer, eicar } from "#lib/media/scan/testing/scanner-peer.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { addFoundSettings } from "#lib/runtime/config.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { packZip } from "#lib/testing/pack-zip.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";
import { hugePng } from "./testing/huge-png.ts";
import { importFile } from "./testing/import-file.ts";

let testDatabase: TestDatabase;
let testStorage: TestStorage;
let ctx: Context;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

/** Imports a chat in which each file is a message of its own, into a workspace of its own. */
async function importMedia(files: Record<string, Uint8Array | string>) {
  ctx = await createTestContext(testDatabase);
  const lines = Object.keys(files).map((name, n) => `13/10/2024, 09:${10 + n} - Ana: ${name} (file attached)\n`);
  const archive = await packZip({ "_chat.txt": lines.join(""), ...files });
  const { conversationId } = await importFile(ctx, "WhatsApp Chat with Ana.zip", archive);
  return { conversationId, media: await listMedia(ctx, { conversationId }) };
}

const photo = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#587", noise: { type: "gaussian", mean: 120, sigma: 30 } },
  });

async function answer(file: Awaited<ReturnType<typeof getMediaFile>>, headers: HeadersInit = {}) {
  const response = mediaResponse(file, new Headers(headers));
  return { headers: response.headers, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("photos, films, voice notes and stickers are measured, and pictures made small", async () => {
  const { conversationId, media } = await importMedia({
    "IMG-20241013-WA0001.jpg": await photo(1_600, 1_200).jpeg().toBuffer(),
    "VID-20241013-WA0002.mp4": mp4Of({ lengthMs: 12_500, width: 848, height: 480, isDirectoryLast: true }),
    "PTT-20241013-WA0003.opus": oggOf(7_350),
    "STK-20241013-WA0004.webp": await photo(512, 512).webp().toBuffer(),
    "DOC-20241013-WA0005.pdf": "%PDF-1.4\n%%EOF\n",
  });
  const facts = media.map((file) => [file.kind, file.width, file.height, file.durationMs, file.hasThumbnail]);
  expect(facts).toEqual([
    ["image", 1_600, 1_200, null, true],
    ["video", 848, 480, 12_500, false],
    ["voice", null, null, 7_350, false],
    ["sticker", 512, 512, null, true],
    ["document", null, null, null, false],
  ]);
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "first" } });
  expect(messages.map(({ media: file }) => [file?.durationMs, file?.hasThumbnail])).toEqual(
    media.map((file) => [file.durationMs, file.hasThumbnail]),
  );
  const small = await answer(await getThumbnail(ctx, { conversationId, mediaId: 1 }));
  expect(small.headers.get("content-type")).toBe("image/webp");
  expect(await sharp(small.bytes).metadata()).toMatchObject({ format: "webp", width: 640, height: 480 });
  await expect(getThumbnail(ctx, { conversationId, mediaId: 2 })).rejects.toMatchObject({ code: "not_found" });
});

test("a voice note is given out by ranges, as players ask for it", async () => {
  const sound = oggOf(60_000);
  const { conversationId } = await importMedia({ "PTT-20241013-WA0001.opus": sound });
  const file = await getMediaFile(ctx, { conversationId, mediaId: 1 });
  const part = await answer(file, { range: `bytes=${70_000}-` });
  expect([part.status, part.headers.get("content-range")]).toEqual([
    206,
    `bytes 70000-${sound.length - 1}/${sound.length}`,
  ]);
  expect(part.headers.get("content-type")).toMatch(/^audio\/ogg/);
  expect(part.bytes.equals(sound.subarray(70_000))).toBe(true);
});

test("small pictures of others do not exist, and go with their conversation", async () => {
  const { conversationId } = await importMedia({
    "IMG-20241013-WA0001.jpg": await photo(1_000, 900).jpeg().toBuffer(),
  });
  const stranger = await createTestContext(testDatabase);
  const asked = getThumbnail(stranger, { conversationId, mediaId: 1 });
  await expect(asked).rejects.toMatchObject({ code: "not_found" });

  const later = new Date(ctx.now().getTime() + 48 * 3_600_000);
  await deleteUnnamedObjects({ ...ctx, now: () => later });
  expect((await getThumbnail(ctx, { conversationId, mediaId: 1 })).object.byteSize).toBeGreaterThan(0);

  await deleteConversationData(ctx, conversationId, new AbortController().signal);
  const rows = await ctx.db.select().from(objects);
  expect(rows.filter((row) => row.workspaceId === ctx.workspaceId)).toEqual([]);
  const left = await readdir(`${testStorage.directory}/${ctx.workspaceId}`, { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
});

test("the same photo twice is kept once, with one small picture", async () => {
  const same = await photo(900, 700).jpeg().toBuffer();
  const { media } = await importMedia({ "IMG-20241013-WA0001.jpg": same, "IMG-20241013-WA0002.jpg": same });
  expect(media.map((file) => file.hasThumbnail)).toEqual([true, true]);
  const rows = (await ctx.db.select().from(objects)).filter((row) => row.workspaceId === ctx.workspaceId);
  expect(rows.map((row) => row.purpose).sort()).toEqual(["media", "thumbnail", "upload"]);
});

test("T19 SVG and HTML sent as photos are only ever given to be saved, and can run nothing", async () => {
  const script = "<script>alert(document.domain)</script>";
  const { conversationId, media } = await importMedia({
    "IMG-20241013-WA0001.jpg": `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    "IMG-20241013-WA0002.jpg": `<!doctype html><title>x</title>${script}`,
  });
  for (const file of media) {
    expect([canShow(file), file.hasThumbnail]).toEqual([false, false]);
    const { headers } = await answer(await getMediaFile(ctx, { conversationId, mediaId: file.id }));
    expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  }
});

test("T20 a picture of 30,000 x 30,000 pixels is measured, never decoded, and has no place in a page", async () => {
  const { media } = await importMedia({
    "IMG-20241013-WA0001.png": hugePng(30_000),
    "IMG-20241013-WA0002.jpg": await photo(800, 600).jpeg().toBuffer(),
  });
  const [huge, usual] = media;
  expect(huge).toMatchObject({ width: 30_000, height: 30_000, isPresent: true, hasThumbnail: false });
  expect(huge && canShow(huge)).toBe(false);
  expect(usual).toMatchObject({ isPresent: true, hasThumbnail: true });
  expect(usual && canShow(usual)).toBe(true);
});

test("T21 the place where a photo was taken is in no answer and not in the small picture", async () => {
  const gps = {
    GPSLatitudeRef: "N",
    GPSLatitude: "59/1 54/1 4817/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "10/1 45/1 900/100",
  };
  const bytes = await photo(1_200, 900)
    .jpeg()
    .withExif({ IFD0: { Make: "Secretcam" }, IFD3: gps })
    .toBuffer();
  const { conversationId, media } = await importMedia({ "IMG-20241013-WA0001.jpg": bytes });
  const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "first" } });
  expect(JSON.stringify([media, messages])).not.toMatch(/gps|latitude|longitude|secretcam|4817/i);
  const small = await answer(await getThumbnail(ctx, { conversationId, mediaId: 1 }));
  const original = await answer(await getMediaFile(ctx, { conversationId, mediaId: 1 }));
  expect(original.bytes.includes("Secretcam")).toBe(true);
  expect(small.bytes.includes("Secretcam")).toBe(false);
  expect((await sharp(small.bytes).metadata()).exif).toBeUndefined();
});

test("a film that claims to be longer than a column holds does not stop the import", async () => {
  const film = mp4Of({ lengthMs: 1_000, width: 640, height: 480 });
  film.writeUInt32BE(1, film.indexOf("mvhd") + 16);
  film.writeUInt32BE(0xffff_fff0, film.indexOf("mvhd") + 20);
  const { media } = await importMedia({ "VID-20241013-WA0001.mp4": film });
  expect(media).toMatchObject([{ isPresent: true, width: 640, durationMs: null }]);
});

test("T22 with a scanner, the test file of the scanners is flagged, shown nowhere and only given to be saved", async () => {
  const peer = await createScannerPeer();
  addFoundSettings({ PARLANCE_VIRUS_SCANNER: peer.address });
  try {
    const infected = Buffer.concat([await photo(700, 600).jpeg().toBuffer(), Buffer.from(eicar)]);
    const { conversationId, media } = await importMedia({
      "IMG-20241013-WA0001.jpg": infected,
      "IMG-20241013-WA0002.jpg": await photo(700, 600).jpeg().toBuffer(),
    });
    const threat = "Eicar-Test-Signature";
    expect(media).toMatchObject([
      { isPresent: true, threat, hasThumbnail: false },
      { isPresent: true, threat: null, hasThumbnail: true },
    ]);
    expect(media.map((file) => canShow(file))).toEqual([false, true]);
    const { messages } = await getMessageWindow(ctx, { conversationId, place: { edge: "first" } });
    expect(messages.map((message) => message.media?.threat)).toEqual([threat, null]);
    const { headers, bytes } = await answer(await getMediaFile(ctx, { conversationId, mediaId: 1 }));
    expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(bytes.equals(infected)).toBe(true);
    expect(peer.scans).toBe(2);
  } finally {
    addFoundSettings({ PARLANCE_VIRUS_SCANNER: "" });
    await peer.close();
  }
});
