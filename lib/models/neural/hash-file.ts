import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

const known = new Map<string, { stamp: string; hash: string }>();

/** SHA-256 of a file, in hex; read again only when its size or date has changed. */
export async function hashFile(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const stamp = `${size} ${mtimeMs}`;
  const earlier = known.get(path);
  if (earlier?.stamp === stamp) return earlier.hash;
  const hasher = createHash("sha256");
  await pipeline(createReadStream(path), hasher);
  const hash = hasher.digest("hex");
  known.set(path, { stamp, hash });
  return hash;
}
