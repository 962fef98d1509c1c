/*
 * Rule: a body that is nothing but a phrase of WhatsApp's own stands for what the phrase says, whatever its case, its
 * angle brackets and its final full stop.
 * Example: "<Media omitted>" and "<media omitted>" are the same placeholder.
 */
import type { RecordKind } from "../parsed-record.ts";
import { markerTables } from "./marker-tables.ts";

export type Phrase = {
  kind: RecordKind;
  language: string;
  /** True for what people could write themselves: it counts only where the app's own mark stands before it. */
  isPlain: boolean;
};

/** Whole bodies by what they stand for. */
const wholePhrases: ReadonlyMap<string, Phrase> = collectWholePhrases();

const outlineCount = 2 ** 17;

/**
 * 1 for the first unit, the last and the length of every whole phrase: the three tell nearly all texts apart from
 * phrases without hashing them.
 */
const outlines = new Uint8Array(outlineCount);
for (const phrase of wholePhrases.keys()) outlines[outlineOf(phrase)] = 1;

/** What a text stands for when it is nothing but a phrase. */
export function findWholePhrase(text: string): Phrase | undefined {
  return outlines[outlineOf(text)] === 1 ? wholePhrases.get(text) : undefined;
}

/** Whether a text that begins and ends with these units and has this length can be a phrase. */
export function hasPhraseOutline(first: number, last: number, length: number): boolean {
  return outlines[outlineHash(first, last, length)] === 1;
}

function outlineOf(text: string): number {
  return outlineHash(text.charCodeAt(0), text.charCodeAt(text.length - 1), text.length);
}

function outlineHash(first: number, last: number, length: number): number {
  return ((first * 31 + last) * 251 + length) % outlineCount;
}

/** In UTF-16 units; a longer body need not be looked up. */
export const longestPhrase = Math.max(...[...wholePhrases.keys()].map((phrase) => phrase.length));

/** "<This message was edited>" and its like, by language. */
export const editedMarks: ReadonlyMap<string, string> = new Map(
  markerTables.flatMap((table) =>
    (table.edited ?? []).flatMap(spellings).map((mark): [string, string] => [mark, table.language]),
  ),
);

/** Words before the address of a place, in lower case: "location". */
export const locationLabels: ReadonlyMap<string, string> = new Map(
  markerTables.flatMap((table) =>
    (table.location ?? []).map((phrase): [string, string] => [
      phrase.replace(/\s*[:：]\s*%$/, "").toLowerCase(),
      table.language,
    ]),
  ),
);

/** What opens the line of a call, the longest first. */
export const callPhrases: readonly { phrase: string; isMissed: boolean }[] = markerTables
  .flatMap((table) => [
    ...(table.missedCalls ?? []).map((phrase) => ({ phrase, isMissed: true })),
    ...(table.madeCalls ?? []).map((phrase) => ({ phrase, isMissed: false })),
  ])
  .sort((one, other) => other.phrase.length - one.phrase.length);

/** What stands before and behind the name of the admin who deleted a message, without the final full stop. */
export const deletionFrames: readonly (readonly [string, string])[] = markerTables.flatMap((table) =>
  (table.deleted ?? []).flatMap((phrase) => {
    const at = phrase.indexOf("%");
    return at < 0 ? [] : [[phrase.slice(0, at), phrase.slice(at + 1).replace(/[.。।۔]$/, "")] as const];
  }),
);

const deletionOpenings = new Map<number, string[]>();
for (const [opening] of deletionFrames) {
  const first = opening.charCodeAt(0);
  deletionOpenings.set(first, [...(deletionOpenings.get(first) ?? []), opening]);
}

/** Whether the units from `start` on begin as the words for a message that an admin deleted. */
export function opensDeletion(units: Uint16Array, start: number): boolean {
  const openings = deletionOpenings.get(units[start] ?? 0);
  return openings?.some((opening) => startsAt(units, start, opening)) === true;
}

function startsAt(units: Uint16Array, start: number, opening: string): boolean {
  for (let at = 0; at < opening.length; at++) if (units[start + at] !== opening.charCodeAt(at)) return false;
  return true;
}

function collectWholePhrases(): Map<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  const add = (texts: string[] | undefined, kind: RecordKind, language: string): void => {
    for (const text of texts ?? []) {
      if (text.includes("%")) continue;
      for (const spelling of spellings(text)) {
        if (!phrases.has(spelling)) phrases.set(spelling, { kind, language, isPlain: !text.startsWith("<") });
      }
    }
  };
  for (const table of markerTables) {
    for (const [kind, texts] of Object.entries(table.omitted)) {
      add(texts, kind as RecordKind, table.language);
      add(bracketed(texts), kind as RecordKind, table.language);
    }
    add(table.deleted, "deleted", table.language);
    add(table.missedCalls, "call", table.language);
    add(table.liveLocation, "live_location", table.language);
    add(table.viewOnce, "view_once", table.language);
  }
  return phrases;
}

/** Some versions put into brackets what others do not. */
function bracketed(texts: readonly string[]): string[] {
  return texts.filter((text) => !text.startsWith("<")).map((text) => `<${text}>`);
}

/** As written, in lower case and with a capital, with and without the final full stop and the angle brackets. */
function spellings(text: string): string[] {
  const isBracketed = text.startsWith("<");
  const inner = (isBracketed ? text.slice(1, -1) : text).trim();
  const stem = inner.replace(/[.。।۔]$/, "");
  const cased = [inner, stem, `${stem}.`].flatMap((form) => [
    form,
    form.toLowerCase(),
    form.charAt(0).toUpperCase() + form.slice(1),
  ]);
  const all = isBracketed ? cased.flatMap((form) => [`<${form}>`, `< ${form} >`]) : cased;
  return [...new Set([text, ...all])];
}
