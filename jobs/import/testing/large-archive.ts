import { randomFillSync } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { mp4Of } from "#lib/media/probe/testing/mp4-of.ts";

const filmBytes = 8 * 1024 ** 2;

/**
 * An archive of so many megabytes as a stream, never held: a chat whose messages name films of 8 MB, no two alike, with
 * 64-bit sizes behind the bytes they belong to, as phones write them.
 */
export function largeArchive(megabytes: number): { stream: AsyncIterable<Uint8Array>; films: number } {
  const films = Math.ceil((megabytes * 1024 ** 2) / filmBytes);
  const names = Array.from({ length: films }, (_, n) => `VID-20241013-WA${String(n).padStart(4, "0")}.mp4`);
  const film = mp4Of({ lengthMs: 60_000, width: 1_280, height: 720, mediaBytes: filmBytes });
  randomFillSync(film, film.length - filmBytes);
  const zip = new ZipFile();
  const lines = names.map((name, n) => `13/10/2024, ${10 + (n % 10)}:00 - Ana: ${name} (file attached)\n`);
  zip.addBuffer(Buffer.from(lines.sort().join("")), "_chat.txt");
  for (const [n, name] of names.entries()) {
    const options = { compress: false, forceZip64Format: true };
    zip.addReadStreamLazy(name, options, (give) => {
      const own = Buffer.from(film);
      own.writeUInt32BE(n, own.length - 4);
      give(null, Readable.from([own], { objectMode: false }));
    });
  }
  zip.end({ forceZip64Format: true, comment: "" });
  return { stream: Readable.from(zip.outputStream), films };
}
