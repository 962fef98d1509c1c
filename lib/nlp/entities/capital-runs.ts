// Names are written with capitals: a run is capitals side by side, of which at least one could be a name. At the
// opening of a sentence every word has a capital, so the first word counts only when it is known as a name.
// Example: "Thanks, Anna Schmidt flies to New York" holds the runs "Anna Schmidt" and "New York".
import { stopWords } from "../keywords/stop-words.ts";
import type { Token } from "../tokens/token.ts";
import { isCommonWord, isName } from "./name-lexicon.ts";

/** A run, from the first to the last of its tokens. */
export type CapitalRun = { first: number; last: number };

const capital = /^(?:\p{Lu}\p{Ll}|\p{Lu}{2,})/u;
const opener = /[.!?\n…:]\s*["'“(]*$|^\s*["'“(]*$/u;
const joint = /^[ -]$/;
const spoken = /\p{Ll}/u;
const lookBack = 8;

/** The runs of a text that may be names; none where everything is shouted. */
export function findCapitalRuns(text: string, tokens: readonly Token[]): CapitalRun[] {
  const runs: CapitalRun[] = [];
  if (!spoken.test(text)) return runs;
  let open: CapitalRun | undefined;
  for (const [at, token] of tokens.entries()) {
    if (!mayBeName(text, token)) {
      open = undefined;
      continue;
    }
    const before = open && tokens[open.last];
    if (open && before && joint.test(text.slice(before.end, token.start))) {
      open.last = at;
      continue;
    }
    open = { first: at, last: at };
    runs.push(open);
  }
  return runs;
}

function mayBeName(text: string, { text: word, kind, start, end }: Token): boolean {
  if (kind !== "word" || !capital.test(text.slice(start, end)) || stopWords("en").has(word)) return false;
  if (isName(word)) return true;
  return !isCommonWord(word) && !opener.test(text.slice(Math.max(0, start - lookBack), start));
}
