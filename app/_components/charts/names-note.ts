import { namesAreTagged } from "#lib/nlp/names/names-are-tagged.ts";
import { formatLanguage } from "../format/format-language.ts";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const mostNamed = 3;

/** In which of a conversation's languages (ISO 639 codes, most written first) only its participants' names are known. */
export function namesNote(languages: readonly string[]): string {
  const without = languages.filter((language) => !namesAreTagged(language));
  if (without.length === 0) return "As written; upper and lower case count as one.";
  const named = without.slice(0, mostNamed).map(formatLanguage);
  const rest = without.length > mostNamed ? ["other languages"] : [];
  return `In ${list.format([...named, ...rest])} only participants are recognised: names are not learnt there.`;
}
