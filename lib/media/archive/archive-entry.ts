import { type Entry, getFileNameLowLevel, validateFileName } from "yauzl";

export type EntryProblem = "encrypted" | "unsafe_name" | "link" | "unsupported" | "damaged" | "too_large";

export type ArchiveEntry = {
  /** As the archive writes it, with folders. Never used as a path. */
  name: string;
  /** The last part of the name. */
  fileName: string;
  /** Unpacked, as the directory says. */
  byteSize: number;
  /** Why the bytes cannot be used; null when nothing is known against them. */
  problem: EntryProblem | null;
  entry: Entry;
};

const utf8 = new TextDecoder("utf-8", { fatal: true });
const linkMode = 0o120000;
const modeMask = 0o170000;

/** An entry of a zip directory; null for folders and for what macOS adds on its own. */
export function toArchiveEntry(entry: Entry): ArchiveEntry | null {
  const name = nameOf(entry);
  const parts = name.split(/[/\\]/);
  const fileName = parts.at(-1) ?? "";
  if (fileName === "" || fileName === ".DS_Store" || parts.includes("__MACOSX")) return null;
  return { name, fileName, byteSize: entry.uncompressedSize, problem: problemOf(entry, name), entry };
}

function problemOf(entry: Entry, name: string): EntryProblem | null {
  if (validateFileName(name) !== null || /[\\\0\r\n]/.test(name)) return "unsafe_name";
  if (((entry.externalFileAttributes >>> 16) & modeMask) === linkMode) return "link";
  if (entry.isEncrypted()) return "encrypted";
  return entry.canDecodeFileData() ? null : "unsupported";
}

/** Many programs write UTF-8 without saying so; what is no UTF-8 is read as the format's old code page. */
function nameOf(entry: Entry): string {
  try {
    return utf8.decode(entry.fileNameRaw);
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
}
