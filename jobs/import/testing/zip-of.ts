import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A zip of the given files, in their order. */
export async function zipOf(files: Record<string, Uint8Array | string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return Buffer.concat(await Readable.from(zip.outputStream).toArray());
}
