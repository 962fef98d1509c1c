// Texts by distant supervision: what ends in a question mark asks, what has none does not; the marks are then taken
// away. From `goemotions`, `xed/AnnotatedData`, `xed/Projections` and `irc` under the folder of the sets.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import { readIrc } from "../replies/read-irc.ts";

export type Asked = { tokens: string[]; asks: boolean };

const mostOfALanguage = 4_000;

export function readAsked(
  dir: string,
  part: "train" | "dev",
): { chat: Asked[]; comments: Asked[]; subtitles: Asked[] } {
  const lines = (...path: string[]) => readFileSync(join(dir, ...path), "utf8").split("\n");
  const firstColumn = (rows: readonly string[]) => rows.map((row) => row.split("\t")[0] ?? "");
  const chat = readIrc(dir, part, { hideNames: true }).flatMap(({ lines: said }) =>
    said.flatMap((line) => line?.prose ?? []),
  );
  const comments = firstColumn(lines("goemotions", `${part}.tsv`));
  const subtitles =
    part === "dev"
      ? []
      : [
          ...firstColumn(lines("xed", "AnnotatedData", "en-annotated.tsv")),
          ...lines("xed", "AnnotatedData", "neu_en.txt"),
          ...readdirSync(join(dir, "xed", "Projections"))
            .sort()
            .filter((name) => !name.startsWith("en-") && name.endsWith(".tsv"))
            .flatMap((name) => firstColumn(lines("xed", "Projections", name)).slice(0, mostOfALanguage)),
        ];
  return { chat: toAsked(chat), comments: toAsked(comments), subtitles: toAsked(subtitles) };
}

function toAsked(texts: readonly string[]): Asked[] {
  return texts.flatMap((text) => {
    const prose = text
      .replace(/https?:\S+/g, " ")
      .replace(/["'“”»«]+$/g, "")
      .trim();
    const asks = /[?？؟]\W*$/u.test(prose);
    // A mark in the midst: nobody can tell which part asks.
    if (/[?？؟]/u.test(prose.replace(/[?？؟\s!.]+\W*$/u, ""))) return [];
    const tokens = tokenize(prose).map((token) => token.text);
    return tokens.length < 2 ? [] : [{ tokens, asks }];
  });
}
