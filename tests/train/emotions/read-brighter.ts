// BRIGHTER (SemEval-2025 task 11, track A): short texts in many languages, a column an emotion, comma-separated.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type LabelledText, targetsOf } from "./labelled-text.ts";

const emotions = ["anger", "disgust", "fear", "joy", "sadness", "surprise"];

/** The texts of a file whose labels are not blank. */
export function readBrighter(path: string): LabelledText[] {
  const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true, relax_quotes: true });
  const asked = new Set(emotions.filter((emotion) => rows[0] && emotion in rows[0]));
  return rows
    .filter((row) => row.joy !== "")
    .map((row) => {
      const found = [...asked].filter((emotion) => Number(row[emotion]) > 0);
      return { text: row.text ?? "", targets: targetsOf(new Set(found), asked) };
    });
}
