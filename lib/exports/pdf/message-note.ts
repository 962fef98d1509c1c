import { kindWords } from "#lib/conversations/kind-words.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import { moneyWords } from "#lib/conversations/money-words.ts";
import { type Order, readOrder } from "#lib/conversations/read-order.ts";
import type { ExportMessage } from "../export-source.ts";

const mostQuoted = 60;

/** What paper says of a message besides its text: "Photo · IMG-20220114-WA0007.jpg · not in the export"; null for plain text. */
export function messageNote(message: ExportMessage): string | null {
  if (message.kind === "notice") return null;
  const parts: string[] = [];
  if (message.kind !== "text") parts.push(kindWords[message.kind]);
  if (message.attachment) parts.push(message.attachment);
  if ((message.attachment || isMediaKind(message.kind)) && !message.attachmentSha256) parts.push("not in the export");
  if (message.edited) parts.push("edited");
  const order = readOrder(message.details);
  if (order) parts.push(...orderWords(order));
  if (message.live?.quoted) parts.push(answerWords(message.live.quoted.text));
  const { reactions } = message.details ?? {};
  if (Array.isArray(reactions)) parts.push(reactions.length === 1 ? "1 reaction" : `${reactions.length} reactions`);
  return parts.length > 0 ? parts.join(" · ") : null;
}

/** What the items of an order cost; their numbers and names stand in the text. */
function orderWords({ items, totals }: Order): string[] {
  const priced = items.flatMap(({ line, price, currency, total }) => {
    if (price === null) return [];
    const each = `${line}: ${moneyWords(price, currency)} each`;
    return total === null ? each : `${each}, ${moneyWords(total, currency)}`;
  });
  return [...priced, ...totals.map(({ amount, currency }) => `total ${moneyWords(amount, currency)}`)];
}

function answerWords(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line === "") return "answers a message";
  const letters = [...line];
  return `answers “${letters.length > mostQuoted ? `${letters.slice(0, mostQuoted).join("")}…` : line}”`;
}
