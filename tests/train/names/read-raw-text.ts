import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const mostOfRoom = 400_000;

/** Sentences of plain English as words, training parts only: written with care (GoEmotions, XED), and chat (Ubuntu IRC). */
export function readRawText(dir: string): { prose: string[][]; chat: string[][] } {
  const go = readFileSync(join(dir, "goemotions", "train.tsv"), "utf8").split("\n");
  const xed = join(dir, "xed", "AnnotatedData");
  const films = ["en-annotated.tsv", "neu_en.txt"].flatMap((name) => readFileSync(join(xed, name), "utf8").split("\n"));
  const irc = join(dir, "irc", "train");
  const rooms = readdirSync(irc)
    .filter((name) => name.endsWith(".ascii.txt"))
    .toSorted()
    .flatMap((name) => readFileSync(join(irc, name), "utf8").split("\n"))
    .filter((line) => /^\[..:..\] </.test(line))
    .map((line) => line.replace(/^\[..:..\] <[^>]*> (?:[^ ]+: )?/, ""));
  const prose = [
    ...go.map((line) => line.split("\t")[0] ?? ""),
    ...films.map((line) => line.split("\t").find((cell) => /[a-z]/i.test(cell)) ?? ""),
  ];
  return { prose: prose.map(cutWords), chat: rooms.slice(0, mostOfRoom).map(cutWords) };
}

const wordPattern =
  /\[[A-Z]+\]|[@#]?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*?(?='(?:s|re|ve|ll|d|m)\b)|'(?:s|re|ve|ll|d|m)\b|[@#]?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’-]*|[^\s\p{L}\p{N}]+/gu;

/** Words roughly as published sets cut them. */
export function cutWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}
