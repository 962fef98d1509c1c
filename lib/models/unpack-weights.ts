import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** The bytes of a file of `lib/nlp/weights`. */
export function unpackWeights(name: string): Uint8Array {
  // Bundled into the web server this module is no neighbour of the weights any more; the root is where all processes run.
  return brotliDecompressSync(readFileSync(join(process.cwd(), "lib/nlp/weights", name)));
}
