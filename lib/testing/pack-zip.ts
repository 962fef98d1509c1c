import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A zip of files by name, in the order given. */
export async function packZip(files: Iterable<readonly [name: string, content: string | Buffer]>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of files)
    archive.addBuffer(typeof content === "string" ? Buffer.from(content) : content, name);
  archive.end();
  return buffer(archive.outputStream);
}
