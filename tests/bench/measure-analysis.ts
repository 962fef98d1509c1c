import { fileURLToPath } from "node:url";
import { chatLocales } from "#lib/testing/chat-generator.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { perSecond } from "./measure.ts";
import { processCost } from "./processes/process-cost.ts";

const program = fileURLToPath(new URL("processes/analyse-texts.ts", import.meta.url));
const mostMessages = 50_000;
/** compromise alone takes a thousandth of a second a message. */
const comparedMessages = 5_000;
const wantedPerSecond = 4_000;
const wantedMb = 600;

/** The whole pass over a message on one core, over English and over chats of all languages of the generator; beside it compromise alone. */
export async function measureAnalysis(messages: number, say: (line: string) => void): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const count = Math.min(messages, mostMessages);
  for (const [name, locales] of [
    ["English", ["en"]],
    [`${chatLocales.length} languages`, chatLocales],
  ] as const) {
    say(`analysing: ${name}`);
    const own = await analyse("engine", locales, count);
    const alone = await analyse("compromise", locales, Math.min(count, comparedMessages));
    const speed = (own.analysed / own.ms) * 1_000;
    const speedAlone = (alone.analysed / alone.ms) * 1_000;
    const measured = `${perSecond(own.analysed, own.ms)}, ${Math.round(own.peakRssMb)} MB`;
    rows.push(
      row(`analysis of a message, one thread, ${name}`, own.analysed, measured, {
        limit: `${perSecond(alone.analysed, alone.ms)} compromise alone`,
        timesLimit: speedAlone / speed,
        wanted: `${wantedPerSecond.toLocaleString("en")}/s, ${wantedMb} MB`,
        isMet: speed >= wantedPerSecond && own.peakRssMb <= wantedMb,
      }),
    );
  }
  return rows;
}

async function analyse(engine: "engine" | "compromise", locales: readonly string[], messages: number) {
  const { stdout, peakRssMb } = await processCost(program, [engine, locales.join(","), String(messages)]);
  const { ms, analysed } = JSON.parse(stdout) as { ms: number; analysed: number };
  return { ms, analysed, peakRssMb };
}
