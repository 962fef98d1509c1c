import sharp from "sharp";
import { expect, test } from "vitest";
import { findMediaType } from "../media-type.ts";
import { createProbe } from "./create-probe.ts";
import { mp4Of } from "./testing/mp4-of.ts";
import { oggOf } from "./testing/ogg-of.ts";

/** What is learnt of a file that passes by in pieces of a size. */
async function probe(bytes: Buffer, pieceBytes = 1_000) {
  const contentType = await findMediaType(bytes.subarray(0, 4_100));
  const found = createProbe(contentType, bytes.length);
  for (let at = 0; at < bytes.length; at += pieceBytes) found?.see(bytes.subarray(at, at + pieceBytes));
  return { contentType, ...(await found?.facts()) };
}

const pieceSizes = [1, 7, 16, 1_000, 10_000_000];

test.each(pieceSizes)("the length of a voice note is read from pieces of %i bytes", async (size) => {
  expect(await probe(oggOf(7_350), size)).toMatchObject({ durationMs: 7_350 });
});

test("a voice note of an hour is measured as one of a second is", async () => {
  expect(await probe(oggOf(1_000))).toMatchObject({ durationMs: 1_000 });
  expect(await probe(oggOf(3_600_000, 400))).toMatchObject({ durationMs: 3_600_000 });
});

test.each(pieceSizes)(
  "length and size of a film are read from pieces of %i bytes, wherever its directory is",
  async (size) => {
    for (const isDirectoryLast of [false, true]) {
      const film = mp4Of({ lengthMs: 12_500, width: 848, height: 480, isDirectoryLast });
      expect(await probe(film, size)).toMatchObject({ durationMs: 12_500, width: 848, height: 480 });
    }
  },
);

test("a film taken upright is high, as it is shown", async () => {
  const film = mp4Of({ lengthMs: 1_000, width: 1_280, height: 720, isTurned: true });
  expect(await probe(film)).toMatchObject({ width: 720, height: 1_280 });
});

test("a sound of the MP4 family has a length and no size", async () => {
  const found = await probe(mp4Of({ lengthMs: 61_000, brand: "M4A " }));
  expect(found).toMatchObject({ contentType: "audio/x-m4a", durationMs: 61_000 });
  expect(found.width).toBeUndefined();
});

test("an MP3 is measured by its frame count, or by its bytes, behind a cover of any size", async () => {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9064, 0);
  const steady = Buffer.concat(Array<Buffer>(1_000).fill(frame));
  const cover = Buffer.alloc(300_010);
  cover.write("ID3\x04");
  cover.set([0, (300_000 >> 14) & 127, (300_000 >> 7) & 127, 300_000 & 127], 6);
  expect((await probe(Buffer.concat([cover, steady]))).durationMs).toBeCloseTo(26_062, -1);
  const counted = Buffer.from(steady);
  counted.write("Xing\0\0\0\x01", 36);
  counted.writeUInt32BE(2_000, 44);
  expect((await probe(counted)).durationMs).toBe(Math.round((2_000 * 1_152_000) / 44_100));
});

test("old voice notes are measured by counting their frames", async () => {
  const amr = Buffer.concat([Buffer.from("#!AMR\n"), ...Array<Buffer>(250).fill(Buffer.alloc(32, 0x3c))]);
  const frame = Buffer.alloc(200);
  frame.writeUInt16BE(0xfff1, 0);
  frame.writeUInt8(0x50, 2);
  frame.writeUIntBE(0x80_0000 | (200 << 5), 3, 3);
  const aac = Buffer.concat(Array<Buffer>(431).fill(frame));
  for (const size of pieceSizes) {
    expect(await probe(amr, size)).toMatchObject({ contentType: "audio/amr", durationMs: 5_000 });
    expect(await probe(aac, size)).toMatchObject({
      contentType: "audio/aac",
      durationMs: Math.round((431 * 1_024) / 44.1),
    });
  }
});

test("T21 a photo gets an upright small picture without its place", async () => {
  const photo = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: "#678" } })
    .jpeg()
    .withExif({ IFD0: { Make: "Test camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "59/1 54/1 48/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { thumbnail, ...found } = await probe(photo);
  expect(found).toMatchObject({ width: 1_200, height: 1_600 });
  const small = await sharp(thumbnail ?? Buffer.alloc(0)).metadata();
  expect(small).toMatchObject({ format: "webp", width: 480, height: 640 });
  expect([small.exif, small.xmp, small.iptc]).toEqual([undefined, undefined, undefined]);
});

test("a sticker that moves gets a still picture", async () => {
  const frames = await Promise.all(
    ["#a33", "#3a3", "#33a"].map((background) =>
      sharp({ create: { width: 512, height: 512, channels: 4, background } })
        .png()
        .toBuffer(),
    ),
  );
  const sticker = await sharp(frames, { join: { animated: true } })
    .webp({ lossless: true })
    .toBuffer();
  expect((await sharp(sticker, { pages: -1 }).metadata()).pages).toBe(3);
  const found = await probe(Buffer.concat([sticker]));
  expect(found).toMatchObject({ contentType: "image/webp", width: 512, height: 512 });
  expect((await sharp(found.thumbnail ?? Buffer.alloc(0)).metadata()).pages ?? 1).toBe(1);
});

test("a picture that is small anyway is shown itself", async () => {
  const icon = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#123" } })
    .png()
    .toBuffer();
  expect((await probe(icon)).thumbnail).toBeNull();
});

test("broken files of every kind throw nothing and give no wrong shape", async () => {
  const noise = Buffer.from(Uint8Array.from({ length: 900 * 700 * 3 }, (_, n) => (n * 7_919) % 251));
  const raw = sharp(noise, { raw: { width: 900, height: 700, channels: 3 } });
  const whole = [
    await raw.clone().jpeg().toBuffer(),
    await raw.clone().jpeg({ progressive: true }).toBuffer(),
    await raw.clone().png({ compressionLevel: 1 }).toBuffer(),
    await raw.clone().webp().toBuffer(),
    await raw.clone().gif({ effort: 1 }).toBuffer(),
    oggOf(5_000),
    mp4Of({ lengthMs: 5_000, width: 640, height: 480 }),
  ];
  let seed = 20_241_013;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (const bytes of whole) {
    for (let round = 0; round < 6; round++) {
      const broken = Buffer.from(bytes.subarray(0, round % 2 ? bytes.length : 100 + next(bytes.length)));
      for (let flips = 0; flips < 20; flips++) broken[20 + next(Math.min(2_000, broken.length - 20))] = next(256);
      const { width = 1, height = 1, durationMs = 0 } = await probe(broken);
      for (const value of [width, height, durationMs]) expect(Number.isSafeInteger(value)).toBe(true);
    }
  }
}, 120_000);
