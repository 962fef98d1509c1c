// GoEmotions hides the names of people behind [NAME]: where they stood, names of a list stand again, known as names.
// Everything else is labelled by a first tagger. Example: "thanks [NAME]" becomes "thanks Maria", O B-PERSON.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TaggedSentence } from "#tests/eval/names/read-tagged.ts";
import { createRandom } from "../linear/train-linear.ts";

const mask = "[NAME]";
const fewest = 3;
const most = 60;
const smallShare = 0.25;
const usual = { "female.first": 1_500, "male.first": 1_000, last: 20_000 };

/** The sentences with a hidden name, filled anew: mostly usual names, a quarter of the sentences in small letters. */
export function fillMaskedNames(
  dir: string,
  sentences: readonly (readonly string[])[],
  label: (words: readonly string[]) => number[],
  seed: number,
): TaggedSentence[] {
  const random = createRandom(seed);
  const first = [...readUsual(dir, "female.first"), ...readUsual(dir, "male.first")];
  const last = readUsual(dir, "last");
  const pick = (names: readonly string[]) => names[Math.floor(names.length * random() * random())] ?? "";
  return sentences
    .filter((words) => words.includes(mask) && words.length >= fewest && words.length <= most)
    .map((sentence) => {
      const isSmall = random() < smallShare;
      const words: string[] = [];
      const known: number[] = [];
      for (const word of sentence) {
        const share = random();
        if (word !== mask) {
          words.push(word);
          known.push(word.startsWith("[") ? 0 : -1);
          continue;
        }
        const names = share < 0.5 ? [pick(first)] : share < 0.75 ? [pick(last)] : [pick(first), pick(last)];
        for (const [at, name] of names.entries()) {
          words.push(isSmall ? name.toLowerCase() : name);
          known.push(at + 1);
        }
      }
      const labels = label(words).map((guess, at) => ((known[at] ?? -1) >= 0 ? (known[at] ?? 0) : guess));
      return { words, labels: labels.map((own, at) => (goesOn(labels[at - 1] ?? 0, own) ? own : own - 1)) };
    });
}

/** Whether a label may stand as it is: a label that goes on needs one of its kind before it. */
function goesOn(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

function readUsual(dir: string, list: keyof typeof usual): string[] {
  return readFileSync(join(dir, "name-lists", `census.${list}.txt`), "utf8")
    .split("\n")
    .slice(0, usual[list])
    .map((line) => line.split(/\s/)[0] ?? "")
    .filter((name) => name.length > 2)
    .map((name) => name.charAt(0) + name.slice(1).toLowerCase());
}
