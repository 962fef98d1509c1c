import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

type Content = string | Uint8Array;

/** A zip of files by name, in the order given. */
export async function packZip(
  files: Readonly<Record<string, Content>> | Iterable<readonly [name: string, content: Content]>,
): Promise<Buffer> {
  const archive = new ZipFile();
  const named = Symbol.iterator in files ? files : Object.entries(files);
  for (const [name, content] of named) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream);
}
