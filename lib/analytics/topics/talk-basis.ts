import { createHash } from "node:crypto";
import { talkRules } from "#lib/nlp/talk/sort-talk.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";

const leastShare = 0.05;

/** The languages that a twentieth of the messages or more are in: only their grammar is taken out. */
export function mainLanguages(languages: readonly { language: string; messages: number }[]): string[] {
  const total = languages.reduce((sum, { messages }) => sum + messages, 0);
  return languages.filter(({ messages }) => messages >= total * leastShare).map(({ language }) => language);
}

/** The folded words of names, sorted, each once. */
export function nameWords(names: readonly string[]): string[] {
  return [...new Set(names.flatMap((name) => tokenize(name).map(({ text }) => text)))].sort();
}

/** A hash of what topics depend on besides the messages: names are private and stand in no other table. */
export function describeBasis(languages: readonly string[], names: readonly string[]): string {
  const basis = JSON.stringify([talkRules, [...languages].sort(), names]);
  return createHash("sha256").update(basis).digest("base64url");
}
