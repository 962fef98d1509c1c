// AfriSenti (SemEval-2023 task 12): tweets in African languages, each positive, neutral or negative, between tabs.
import { readFileSync } from "node:fs";
import { feelings } from "#lib/nlp/emotions/feeling-models.ts";
import type { LabelledText } from "./labelled-text.ts";

/** The texts of a file; nothing is said of the emotions. */
export function readAfriSenti(path: string): LabelledText[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [text, label] = line
        .split("\t")
        .slice(-2)
        .map((field) => field.trim());
      if (!text || !label) return [];
      return [{ text, targets: feelings.map((name) => (said.has(name) ? Number(name === label) : Number.NaN)) }];
    });
}

const said = new Set(["positive", "negative", "neutral"]);
