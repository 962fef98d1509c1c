/*
 * Rule: who is mentioned stands behind an at sign: a name between isolates, or a phone number in older exports.
 * Example: "@⁨Bob⁩ come" mentions Bob, "ann@example.org" nobody.
 */
import { cleanSender } from "./clean-sender.ts";

const mention = /@\u2068([^\u2068\u2069\n]{1,100})\u2069|(?<![\p{L}\p{N}_.])@(\d{7,15})(?!\d)/gu;

/** The names and numbers that a text mentions, each once, in their order. */
export function findMentions(text: string): string[] {
  if (!text.includes("@")) return [];
  return [...new Set([...text.matchAll(mention)].map(([, name, number]) => cleanSender(name ?? number ?? "")))];
}
