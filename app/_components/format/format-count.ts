import { formatNumber } from "./format-number.ts";

const rules = new Intl.PluralRules("en");

/** `formatCount(1, "message")` -> `1 message`; give the plural where it is not the word with an s. */
export function formatCount(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${rules.select(value) === "one" ? one : many}`;
}
