// XED (Öhman et al., COLING 2020): lines of film subtitles with Plutchik's eight emotions, a line the text and its
// numbers between tabs. Anticipation and trust are none of Ekman's; trust is a good feeling.
import { readFileSync } from "node:fs";
import { type LabelledText, targetsOf } from "./labelled-text.ts";

const plutchik = ["neutral", "anger", "anticipation", "disgust", "fear", "joy", "sadness", "surprise", "trust"];
const asked = new Set(["anger", "disgust", "fear", "joy", "sadness", "surprise"]);

/** The texts of an annotated or projected file. */
export function readXed(path: string): LabelledText[] {
  return lines(path).flatMap((line) => {
    const [text, numbers] = line.split("\t");
    if (!text || !numbers) return [];
    const found = numbers.split(",").map((number) => plutchik[Number(number)] ?? "neutral");
    return [{ text, targets: targetsOf(new Set(found.filter((name) => name !== "anticipation")), asked) }];
  });
}

/** The texts of a file of neutral lines. */
export function readXedNeutral(path: string): LabelledText[] {
  return lines(path).flatMap((line) => {
    const text = line.split("\t").at(-1);
    return text ? [{ text, targets: targetsOf(new Set(), asked) }] : [];
  });
}

const lines = (path: string) => readFileSync(path, "utf8").trim().split("\n");
