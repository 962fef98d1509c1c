/** Whether an address is one of Meta's own, which have no list of messages. */
export function isMetaHost(url: URL): boolean {
  const host = url.hostname.replace(/\.$/, "");
  return host === "facebook.com" || host.endsWith(".facebook.com");
}

export const metaHasNoList =
  "Meta has no such list; use live capture, history or a file. A pull needs another store that kept the messages.";
