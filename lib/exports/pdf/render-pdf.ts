import { once } from "node:events";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { ExportOptions } from "../export-options.ts";
import type { ExportMessage, ExportSource } from "../export-source.ts";
import { drawBubbles } from "./bubbles.ts";
import { Canvas } from "./canvas.ts";
import { drawCover, type Volume } from "./cover.ts";
import { missingScripts } from "./missing-scripts.ts";
import { Pages } from "./pages.ts";
import { drawTranscript } from "./transcript.ts";

/** Messages a volume holds: about 4,000 sheets. */
export const volumeMessages = 100_000;
const drainEvery = 250;
const ink2 = [0x53, 0x4f, 0x56] as const;

export type PdfOutput = { stream: Readable; extension: "pdf" | "zip"; contentType: string };

/** The conversation as a PDF, or as a zip of volumes where one would be too large. Sheets stream out as they are set. */
export function renderPdf(source: ExportSource, options: ExportOptions): PdfOutput {
  const volumes = Math.max(1, Math.ceil(source.total / volumeMessages));
  const messages = source.messages[Symbol.asyncIterator]();
  if (volumes === 1) {
    const stream = new PassThrough();
    fill(stream, () => writeVolume(stream, source, options, messages, { index: 1, count: 1 }));
    return { stream, extension: "pdf", contentType: "application/pdf" };
  }
  const zip = new ZipFile();
  const stream = new PassThrough();
  zip.outputStream.pipe(stream);
  fill(stream, async () => {
    for (let index = 1; index <= volumes; index++) {
      const volume = new PassThrough();
      zip.addReadStream(volume, `volume-${index}.pdf`, { compress: false, mtime: source.generatedAt });
      await writeVolume(volume, source, options, messages, { index, count: volumes });
    }
    zip.end();
  });
  return { stream, extension: "zip", contentType: "application/zip" };
}

function fill(stream: PassThrough, write: () => Promise<void>): void {
  write().catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
}

async function writeVolume(
  target: Writable,
  source: ExportSource,
  options: ExportOptions,
  messages: AsyncIterator<ExportMessage[]>,
  volume: Volume,
): Promise<void> {
  const canvas = new Canvas(source.title, source.generatedAt);
  canvas.doc.pipe(target);
  await canvas.pictures.prepare([source.title, ...source.participants.map((participant) => participant.name)]);
  const missing = drawCover(canvas, source, options, volume);
  const pages = new Pages(canvas, footOf(source));
  pages.footCover();
  const draw = (options.layout === "transcript" ? drawTranscript : drawBubbles)(canvas, pages, source);
  for (let drawn = 0; drawn < volumeMessages; ) {
    const { value: batch, done } = await messages.next();
    if (done) break;
    await canvas.pictures.prepare(batch.map((message) => message.text));
    for (const message of batch) {
      draw(message);
      drawn += 1;
      if (drawn % drainEvery === 0) await drained(target);
    }
  }
  const names = missingScripts(canvas.missing);
  missing.fill(
    names.length > 0
      ? [`Not readable here, for want of a font: ${names.join(", ")}. The text is whole in CSV and JSON.`]
      : [],
    ink2,
  );
  pages.finish();
  canvas.doc.end();
  await finished(target, { readable: false });
}

async function drained(target: Writable): Promise<void> {
  if (target.writableNeedDrain) await once(target, "drain");
  else await new Promise((resolve) => setImmediate(resolve));
}

function footOf(source: ExportSource): string {
  const sha256 = source.files[0]?.sha256;
  return sha256 ? `${source.title.slice(0, 60)} · source ${sha256.slice(0, 16)}` : source.title.slice(0, 60);
}
