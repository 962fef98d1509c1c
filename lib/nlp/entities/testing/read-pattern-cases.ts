import { readFileSync } from "node:fs";

/** What a text should give: `TYPE "span" = value`, days without the time of day. */
export type PatternCase = {
  language: string;
  countries: string[];
  text: string;
  expected: string[];
  isFailing: boolean;
};

const marked = /⟦([A-Z]+) (.*?)(?: → (.*?))?⟧/gu;

/**
 * The hard cases of pattern-cases.tsv: language, countries, text with the spans marked; `!` before the language of a
 * case that is known to fail; `#` begins a remark.
 */
export function readPatternCases(): PatternCase[] {
  const lines = readFileSync(new URL("../fixtures/pattern-cases.tsv", import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [language = "", countries = "", written = ""] = line.split("\t");
      let text = "";
      let from = 0;
      const expected: string[] = [];
      for (const match of written.matchAll(marked)) {
        const [whole, type = "", span = "", value] = match;
        text += written.slice(from, match.index);
        expected.push(describeSpan(type, text.length, span, value ?? span));
        text += span;
        from = match.index + whole.length;
      }
      text += written.slice(from);
      const isFailing = language.startsWith("!");
      return {
        language: language.replace("!", ""),
        countries: countries === "" ? [] : countries.split(","),
        text,
        expected,
        isFailing,
      };
    });
}

/** One found or expected span in one line. */
export function describeSpan(type: string, start: number, text: string, value: string): string {
  return `${type} ${start} "${text}" = ${type === "DATE" ? value.slice(0, 10) : value}`;
}
