import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "./bench-row.ts";
import type { SizeOptions } from "./measure-size.ts";
import { renderTable } from "./render-table.ts";

const program = fileURLToPath(new URL("bench-process.ts", import.meta.url));

export type BenchOptions = Omit<SizeOptions, "messages"> & {
  /** Numbers of messages to measure with, one after the other. */
  sizes: number[];
};

/** Measures every station of a message's way, each beside its limit in the same run. Gives the table. */
export async function runBench({ sizes, ...options }: BenchOptions): Promise<string> {
  const rows: BenchRow[] = [];
  for (const messages of sizes) rows.push(...(await measureInChild({ ...options, messages })));
  return `${cpus().length} x ${cpus()[0]?.model ?? "processor"}, Node ${process.versions.node}\n\n${renderTable(rows)}\n`;
}

async function measureInChild(options: SizeOptions): Promise<BenchRow[]> {
  const child = fork(program, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(options);
  const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`The bench ended with ${code}.`)));
  const [rows] = await Promise.race([once(child, "message"), ended]);
  ended.catch(() => undefined);
  return rows as BenchRow[];
}
