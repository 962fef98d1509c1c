import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { generateChat } from "#lib/testing/chat-generator.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { measureAlign } from "./measure-align.ts";
import { measureAnalysis } from "./measure-analysis.ts";
import { measureDashboard } from "./measure-dashboard.ts";
import { measureExports } from "./measure-exports.ts";
import { measureImport } from "./measure-import.ts";
import { measureParse } from "./measure-parse.ts";
import { measureSearch } from "./measure-search.ts";
import { measureStore } from "./measure-store.ts";
import { openInstance } from "./open-instance.ts";

/** What is stored waits in memory, analysed. */
const mostForStore = 100_000;

export type SizeOptions = { messages: number; isParseOnly: boolean; isAnalysisOnly: boolean; withExports: boolean };

/** Measures every station of a message's way with one number of messages, in an instance of its own. */
export async function measureSize(options: SizeOptions, say: (line: string) => void): Promise<BenchRow[]> {
  const { messages, isParseOnly, isAnalysisOnly } = options;
  say(`${messages.toLocaleString("en")} messages`);
  if (isAnalysisOnly) return measureAnalysis(messages, say);
  const rows = await measureParse(messages, say);
  say("aligning");
  rows.push(...measureAlign(messages));
  if (isParseOnly) return rows;
  rows.push(...(await measureAnalysis(messages, say)));
  const directory = await mkdtemp(join(tmpdir(), "parlance-chats-"));
  const file = join(directory, `${messages}.txt`);
  try {
    await pipeline(generateChat({ messages, seed: messages, locale: "en" }), createWriteStream(file));
    rows.push(...(await measureInstance(file, options, say)));
    const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
    return [...rows, row("peak memory of the bench itself", messages, `${peakMb} MB`)];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureInstance(
  file: string,
  { messages, withExports }: SizeOptions,
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const instance = await openInstance();
  try {
    say("importing");
    const imported = await measureImport(instance, file, messages);
    const rows = [...imported.rows];
    if (messages <= mostForStore) {
      say("storing");
      rows.push(...(await measureStore(instance, file, messages)));
    }
    say("searching, reading figures");
    rows.push(...(await measureSearch(instance, imported, messages)));
    rows.push(...(await measureDashboard(instance, imported, messages)));
    if (!withExports) return rows;
    say("exporting");
    rows.push(...(await measureExports(instance, imported, messages)));
    return rows;
  } finally {
    await instance.close();
  }
}
