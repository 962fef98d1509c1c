import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { generateChat } from "#lib/testing/chat-generator.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { measureDashboard } from "./measure-dashboard.ts";
import { measureExports } from "./measure-exports.ts";
import { measureImport } from "./measure-import.ts";
import { measureParse } from "./measure-parse.ts";
import { measureSearch } from "./measure-search.ts";
import { openInstance } from "./open-instance.ts";
import { renderTable } from "./render-table.ts";

export type BenchOptions = {
  /** Numbers of messages to measure with, one after the other. */
  sizes: number[];
  isParseOnly: boolean;
  withExports: boolean;
  say: (line: string) => void;
};

/** Measures every station of a message's way, each beside its limit in the same run. Gives the table. */
export async function runBench({ sizes, isParseOnly, withExports, say }: BenchOptions): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-chats-"));
  const rows: BenchRow[] = [];
  try {
    for (const messages of sizes) {
      const file = join(directory, `${messages}.txt`);
      say(`${messages.toLocaleString("en")} messages: generating`);
      await pipeline(generateChat({ messages, seed: messages, locale: "en" }), createWriteStream(file));
      say("parsing");
      rows.push(...(await measureParse(file, messages)));
      if (!isParseOnly) rows.push(...(await measureInstance(file, messages, withExports, say)));
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  rows.push(
    row(
      "peak memory of the bench itself",
      Math.max(...sizes),
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    ),
  );
  return `${cpus().length} x ${cpus()[0]?.model ?? "processor"}, Node ${process.versions.node}\n\n${renderTable(rows)}\n`;
}

/** A fresh instance for each size, so that one does not pay for the other. */
async function measureInstance(
  file: string,
  messages: number,
  withExports: boolean,
  say: BenchOptions["say"],
): Promise<BenchRow[]> {
  const instance = await openInstance();
  try {
    say("importing");
    const imported = await measureImport(instance, file, messages);
    const rows = [...imported.rows];
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
