const maxTitle = 80;

/** A file name that every file system takes: the title without reserved and control characters. */
export function exportFileName(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{C}\\/:*?"<>|]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, maxTitle)
    .trim()
    .replace(/\.+$/, "");
  return `${safe || "Conversation"}.${extension}`;
}
