// Names of people, places and organisations of an English text by the trained tagger, line by line.
// Example: "met Anna Schmidt at Google\nin paris" holds PERSON, ORG and LOCATION.
import type { Entity, EntityType } from "../analysis.ts";
import type { Token } from "../tokens/token.ts";
import { mayHoldNames } from "./may-hold-names.ts";
import { nameLabels } from "./name-labels.ts";
import type { NameModel } from "./name-model.ts";
import { type NameWord, splitWords } from "./split-words.ts";
import { tagNames } from "./tag-names.ts";

const longestRow = 150;
const letter = /\p{L}/u;

/** PERSONs, LOCATIONs and ORGs among the tokens of a text. */
export function findNames(text: string, tokens: readonly Token[], model: NameModel): Entity[] {
  if (!mayHoldNames(text, tokens, model.table)) return [];
  return rowsOf(text, splitWords(text, tokens)).flatMap((row) => {
    const labels = tagNames(
      row.map((word) => word.text),
      model,
    );
    return namesOf(text, row, labels);
  });
}

function rowsOf(text: string, words: readonly NameWord[]): NameWord[][] {
  const rows: NameWord[][] = [];
  let row: NameWord[] = [];
  for (const word of words) {
    const before = row.at(-1);
    if (before && (row.length >= longestRow || text.slice(before.end, word.start).includes("\n"))) {
      rows.push(row);
      row = [];
    }
    row.push(word);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function namesOf(text: string, row: readonly NameWord[], labels: readonly number[]): Entity[] {
  const names: Entity[] = [];
  for (let at = 0; at < row.length; at++) {
    const label = nameLabels[labels[at] ?? 0] ?? "O";
    if (label === "O") continue;
    let last = at;
    while ((labels[last + 1] ?? 0) > 0 && (labels[last + 1] ?? 0) % 2 === 0) last++;
    const start = (row[at]?.start ?? 0) + (row[at]?.text.startsWith("#") ? 1 : 0);
    const end = row[last]?.end ?? start;
    at = last;
    const written = text.slice(start, end);
    if (letter.test(written))
      names.push({ type: label.slice(2) as EntityType, start, end, text: written, value: written });
  }
  return names;
}
