import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { type ChatOptions, generateChat } from "#lib/testing/chat-generator.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { perSecond } from "./measure.ts";
import { type ProcessCost, processCost } from "./processes/process-cost.ts";

const runs = 3;
const mostTimesBound = 2;
const mostRssMb = 160;
/** With fewer messages it is the start of the processes that is compared. */
const leastMessagesToJudge = 1_000_000;

/** A form that phones write, and the expression for its headers. */
type Format = { name: string; chat: Partial<ChatOptions>; header: string };

const formats: Format[] = [
  { name: "Android 24 h", chat: { locale: "en" }, header: String.raw`^(\d\d)/(\d\d)/(\d{4}), (\d\d):(\d\d) - ` },
  {
    name: "iOS 12 h, CR LF",
    chat: { locale: "en", platform: "ios", clock: "12h" },
    header: String.raw`^\u200e?\[(\d{1,2})/(\d{1,2})/(\d\d), (\d{1,2}):(\d\d):(\d\d)\s([AP]M)\] `,
  },
  {
    name: "Arabic 12 h",
    chat: { locale: "ar", clock: "12h" },
    header: String.raw`^([٠-٩]{1,2})\u200f/([٠-٩]{1,2})\u200f/([٠-٩]{4})، ([٠-٩]{1,2}):([٠-٩]{2})\s([صم]) - `,
  },
];

const command = program("../../jobs/bin/parlance.ts");
const bound = program("processes/bound.mjs");
const otherParser = program("processes/other-parser.mjs");

/** Reading chats of three formats on the command line, beside the bound and another parser: whole processes, CPU time. */
export async function measureParse(messages: number, say: (line: string) => void): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), "parlance-parse-"));
  const rows: BenchRow[] = [];
  try {
    for (const format of formats) {
      say(`parsing: ${format.name}`);
      const file = join(directory, "chat.txt");
      await pipeline(generateChat({ messages, seed: messages, ...format.chat }), createWriteStream(file));
      rows.push(...(await measureFormat(format, file, messages)));
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return rows;
}

async function measureFormat({ name, header }: Format, file: string, messages: number): Promise<BenchRow[]> {
  const own: ProcessCost[] = [];
  const bounds: ProcessCost[] = [];
  const others: ProcessCost[] = [];
  // Turn by turn, so that a busy machine is busy for each of them.
  for (let run = 0; run < runs; run++) {
    own.push(await processCost(command, ["parse", "--report-only", file]));
    bounds.push(await processCost(bound, [file, header]));
    others.push(await processCost(otherParser, [file]));
  }
  const report = JSON.parse(own[0]?.stdout ?? "") as { messages: number; notices: number };
  const read = report.messages + report.notices;
  if (read !== messages) throw new Error(`${read} records were read instead of ${messages}`);
  if (Number(bounds[0]?.stdout) < messages) throw new Error("the expression does not match");
  const mb = (await stat(file)).size / 1e6;
  const times = leastCpu(own) / leastCpu(bounds);
  const peak = Math.max(...own.map(({ peakRssMb }) => peakRssMb));
  const judged = {
    wanted: `at most ${mostTimesBound} times the CPU, ${mostRssMb} MB`,
    isMet: times <= mostTimesBound && peak <= mostRssMb,
  };
  const otherCount = Number(others[0]?.stdout).toLocaleString("en");
  return [
    row(`parse --report-only, ${name}`, messages, costOf(own, messages, mb), {
      limit: `${costOf(bounds, messages, mb)}: one regex a line`,
      timesLimit: times,
      ...(messages < leastMessagesToJudge ? {} : judged),
    }),
    row(`whatsapp-chat-parser 4.0.2, ${name}: ${otherCount} found`, messages, costOf(others, messages, mb), {
      timesLimit: leastCpu(others) / leastCpu(bounds),
    }),
  ];
}

function costOf(costs: readonly ProcessCost[], messages: number, mb: number): string {
  const ms = Math.min(...costs.map(({ wallMs }) => wallMs));
  const peak = Math.max(...costs.map(({ peakRssMb }) => peakRssMb));
  return [
    perSecond(messages, ms),
    `${Math.round(mb / (ms / 1000))} MB/s`,
    `${(leastCpu(costs) / 1000).toFixed(1)} s CPU`,
    `${Math.round(peak)} MB`,
  ].join(", ");
}

function leastCpu(costs: readonly ProcessCost[]): number {
  return Math.min(...costs.map(({ cpuMs }) => cpuMs));
}

function program(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
