// The tagger reads words as the published sets cut them: punctuation stands alone, `'s` and `n't` are cut off, what a
// hyphen, a dot between letters, @ or # ties together is one word.
// Example: "Anna's new e-mail, @ben!" gives Anna, 's, new, e-mail, ",", @ben, "!".
import type { Token } from "../tokens/token.ts";

/** A word with its UTF-16 offsets. */
export type NameWord = { text: string; start: number; end: number };

const punctuation = /(\S)\1*/gu;
const tie = /^(?:[-_&.]|['’])$/;
const tail = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i;

const initials = /^\p{L}(?:\.\p{L})+$/u;

/** Words of a text from its tokens, in order, in one pass. */
export function splitWords(text: string, tokens: readonly Token[]): NameWord[] {
  const words: NameWord[] = [];
  let end = 0;
  for (const token of tokens) {
    pushGap(words, text, end, token.start);
    end = token.end;
    if (!tieToLast(words, text, token)) pushToken(words, text, token);
  }
  pushGap(words, text, end, text.length);
  return words;
}

function pushGap(words: NameWord[], text: string, from: number, to: number): void {
  if (to - from === 1 && text[from] === " ") return;
  for (const match of text.slice(from, to).matchAll(punctuation)) {
    const start = from + match.index;
    const before = words.at(-1);
    if (match[0] === "." && before?.end === start && initials.test(before.text)) {
      before.text += ".";
      before.end++;
      continue;
    }
    words.push({ text: match[0], start, end: start + match[0].length });
  }
}

/** Joins a token to the sign right before it, and to the word before that sign. */
function tieToLast(words: NameWord[], text: string, { start, end }: Token): boolean {
  const sign = words.at(-1);
  if (!sign || sign.end !== start) return false;
  const before = words.at(-2);
  const isTie =
    tie.test(sign.text) && before !== undefined && before.end === sign.start && /[\p{L}\p{N}]$/u.test(before.text);
  if (!isTie && sign.text !== "@" && sign.text !== "#") return false;
  if (sign.text === "." && (end - start > 1 || !/(?:^|\.)\p{L}$/u.test(before?.text ?? ""))) return false;
  words.pop();
  const first = isTie ? words.pop() : undefined;
  const from = first?.start ?? sign.start;
  words.push({ text: text.slice(from, end), start: from, end });
  return true;
}

function pushToken(words: NameWord[], text: string, { start, end }: Token): void {
  const word = text.slice(start, end);
  const [, stem, rest] = tail.exec(word) ?? [];
  if (stem === undefined || rest === undefined) {
    words.push({ text: word, start, end });
    return;
  }
  const cut = start + stem.length;
  words.push({ text: stem, start, end: cut }, { text: rest, start: cut, end });
}
