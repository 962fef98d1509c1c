// Phone numbers in international form, or in a national form that is valid in a country of the conversation.
// Example: "+49 170 1234567" anywhere; "0170 1234567" where a participant has a German number.
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import type { Entity } from "../analysis.ts";

const gap = "(?:[ \\u00a0.\\-/\\u2011]| ?[()] ?| - )?";
const candidates = new RegExp(
  `(?<![\\p{L}\\p{N}+])(?:\\+|00)?\\(?\\p{Nd}(?:${gap}\\p{Nd}){5,17}(?![\\p{L}\\p{N}])`,
  "gu",
);
const maybe = new RegExp(`\\p{Nd}(?:${gap}\\p{Nd}){5}`, "u");
const date = /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}(?:\s|$)/u;
const bareDigits = /^\p{Nd}{1,9}$/u;
const thousands = /^\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u;

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
  if (international.startsWith("+")) return validNumber(international, undefined);
  if (bareDigits.test(written) && !written.startsWith("0")) return null;
  for (const country of countries) {
    const value = isSupportedCountry(country) ? validNumber(written, country) : null;
    if (value !== null) return value;
  }
  return null;
}

function validNumber(written: string, country: CountryCode | undefined): string | null {
  const phone = parsePhoneNumberFromString(
    written,
    country ? { defaultCountry: country, extract: false } : { extract: false },
  );
  return phone?.isValid() ? phone.number : null;
}
