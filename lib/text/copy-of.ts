/** A slice of a string keeps the whole string alive; its copy does not. */
export function copyOf(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
