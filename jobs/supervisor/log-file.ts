import { renameSync, statSync } from "node:fs";
import { join } from "node:path";

const maxBytes = 20 * 1024 * 1024;

/** Path of a log; one that has grown large is put aside first, and the one put aside before is dropped. */
export function logFile(directory: string, name: string): string {
  const file = join(directory, `${name}.log`);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
  return file;
}
