import { readFileSync } from "node:fs";
import { nameLabels } from "#lib/nlp/names/name-labels.ts";

/** A sentence of a published set: its words and what each is, numbers as in `nameLabels`. */
export type TaggedSentence = { words: string[]; labels: number[] };

const typeOfTag: Readonly<Record<string, string>> = {
  person: "PERSON",
  per: "PERSON",
  corporation: "ORG",
  group: "ORG",
  org: "ORG",
  location: "LOCATION",
  loc: "LOCATION",
};

/**
 * The sentences of a file with a word and its tag a line (BIO or IOB1), a line without words between sentences.
 * Tags of other kinds of names count as no name, and so does the name of a person who is addressed by "@ name".
 */
export function readTagged(path: string): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  for (const line of [...readFileSync(path, "utf8").split("\n"), ""]) {
    const cells = line.trim() === "" ? [] : line.trim().split(/[\t ]+/);
    const [word] = cells;
    if (word === undefined || word === "-DOCSTART-") {
      if (words.length > 0) sentences.push(joinMentions(words, tags));
      words = [];
      tags = [];
    } else {
      words.push(word);
      tags.push(cells.at(-1) ?? "O");
    }
  }
  return sentences;
}

function joinMentions(words: readonly string[], tags: readonly string[]): TaggedSentence {
  const joined: TaggedSentence = { words: [], labels: [] };
  let before = "";
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [place, kind = ""] = (tags[at] ?? "O").split("-");
    let type = typeOfTag[kind.toLowerCase()] ?? "";
    const next = words[at + 1];
    if (word === "@" && place !== "O" && next !== undefined) {
      joined.words.push(`@${next}`);
      at++;
      type = "";
    } else {
      joined.words.push(word);
      if (word.startsWith("@") && word.length > 1) type = "";
    }
    const goesOn = type !== "" && type === before && place === "I";
    joined.labels.push(
      type === "" ? 0 : nameLabels.indexOf(`${goesOn ? "I" : "B"}-${type}` as (typeof nameLabels)[number]),
    );
    before = type;
  }
  return joined;
}
