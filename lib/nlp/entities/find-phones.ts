// Phone numbers in international form, or in a national form that is valid in a country of the conversation.
// Example: "+49 170 1234567" anywhere; "0170 1234567" where a participant has a German number.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { parsePhoneNumberFromString as parseMobile } from "libphonenumber-js/mobile";
import type { Entity } from "../analysis.ts";

const gap = "(?:[ \\u00a0.\\-/\\u2011]| ?[()] ?| - )?";
const unspaced = "[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Hang}\\p{sc=Thai}]";
const wordChar = `(?!${unspaced})[\\p{L}\\p{N}]`;
const candidates = new RegExp(
  `(?<!${wordChar}|[+#=_])(?<!\\p{Sc}\\s?)(?:\\+|00)?\\(?\\p{Nd}(?:${gap}\\p{Nd}){5,17}(?!${wordChar}|[.,:]\\p{Nd}|_)`,
  "gu",
);
const maybe = new RegExp(`\\p{Nd}(?:${gap}\\p{Nd}){5}`, "u");
const date = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}(?:\s|$)/u;
const bareDigits = /^\p{Nd}{1,8}$/u;
const thousands = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u;
const zero = /^\(?0/;
// Where a call to another town begins with 8.
const withEight = new Set("RU KZ BY UZ TM TJ".split(" "));
// National numbers of these countries begin with any digit; written in groups they are told from other numbers.
const withoutTrunk = new Set("ES PT PL CZ DK NO GR CY MT EE LV HK SG".split(" "));
const grouped = /^\p{Nd}{2,3}(?: \p{Nd}{2,3}){2,3}$/u;

/** PHONEs, `value` in E.164. `countries` are ISO 3166 codes, likeliest first. */
export function findPhones(text: string, countries: readonly string[]): Entity[] {
  if (!maybe.test(text)) return [];
  const entities: Entity[] = [];
  for (const match of text.matchAll(candidates)) {
    const value = normalForm(match[0], countries);
    if (value === null) continue;
    entities.push({ type: "PHONE", start: match.index, end: match.index + match[0].length, text: match[0], value });
  }
  return entities;
}

function normalForm(written: string, countries: readonly string[]): string | null {
  if (date.test(written) || thousands.test(written)) return null;
  const international = written.startsWith("00") ? `+${written.slice(2)}` : written;
  if (international.startsWith("+")) {
    const phone = parsePhoneNumberFromString(international, { extract: false });
    return phone?.isValid() ? phone.number : null;
  }
  if (bareDigits.test(written) && !zero.test(written)) return null;
  for (const country of countries) {
    if (!isSupportedCountry(country)) continue;
    const phone = parseNational(written, country);
    if (phone?.isValid()) return phone.number;
  }
  return null;
}

/** A number without the digit that begins a call may be any number: it must be one of a mobile phone. */
function parseNational(written: string, defaultCountry: CountryCode): ReturnType<typeof parseMobile> {
  const isEight = written.startsWith("8") && withEight.has(defaultCountry);
  const isAny = zero.test(written) || isEight || written.startsWith("(");
  const isGrouped = withoutTrunk.has(defaultCountry) && grouped.test(written);
  const parse = isAny || isGrouped ? parsePhoneNumberFromString : parseMobile;
  return parse(written, { defaultCountry, extract: false });
}
