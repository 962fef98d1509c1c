const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A file name by which a message and an archive mean the same file. */
export function comparableName(fileName: string): string {
  return fileName.normalize("NFC").replace(directionMarks, "").trim();
}
