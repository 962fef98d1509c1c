import { storable } from "#lib/text/storable.ts";

/** What is said, with the file it names, as the database gives it back: what hashes of messages are taken over. */
export function hashedText({ text, attachment }: { text: string; attachment: string | null }): string {
  return `${storable(text)}\0${storable(attachment ?? "")}`;
}
