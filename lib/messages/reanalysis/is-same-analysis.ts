import type { Entity } from "#lib/nlp/analysis.ts";
import { longestValue } from "../longest-value.ts";
import type { AnalysedMessage } from "./analysed-message.ts";

/** Whether storing what is said now would leave every column and row as they were. */
export function isSameAnalysis(before: AnalysedMessage, now: AnalysedMessage): boolean {
  return (
    before.language === now.language &&
    before.words === now.words &&
    before.isQuestion === now.isQuestion &&
    isSameScore(before.languageConfidence, now.languageConfidence) &&
    isSameScore(before.polarity, now.polarity) &&
    isSameScore(before.subjectivity, now.subjectivity) &&
    isSameList(before.emotions, now.emotions) &&
    isSameEntities(before.entities, now.entities) &&
    isSameLexemes(before.lexemes, now.lexemes)
  );
}

/** Scores are stored with 32 bits. */
function isSameScore(before: number | null, now: number | null): boolean {
  return before === null || now === null ? before === now : Math.fround(before) === Math.fround(now);
}

function isSameList(before: ArrayLike<number> | null, now: ArrayLike<number> | null): boolean {
  if (before === null || now === null) return before === now;
  return before.length === now.length && Array.from(before).every((value, at) => value === now[at]);
}

function isSameEntities(before: readonly Entity[], now: readonly Entity[]): boolean {
  if (before.length === 0 && now.length === 0) return true;
  // Of several that begin at one place the first is stored, in the order of their places.
  const firsts = new Map<number, Entity>();
  for (const entity of now) if (!firsts.has(entity.start)) firsts.set(entity.start, entity);
  const stored = [...firsts.values()].sort((one, other) => one.start - other.start);
  return (
    before.length === stored.length &&
    before.every(({ type, start, end, value }, at) => {
      const other = stored[at];
      const isSamePlace = other?.start === start && other.end === end;
      return isSamePlace && other.type === type && other.value.slice(0, longestValue) === value;
    })
  );
}

function isSameLexemes(
  before: ReadonlyMap<string, readonly number[]>,
  now: ReadonlyMap<string, readonly number[]>,
): boolean {
  if (before.size !== now.size) return false;
  for (const [lexeme, positions] of now) if (!isSameList(before.get(lexeme) ?? null, positions)) return false;
  return true;
}
