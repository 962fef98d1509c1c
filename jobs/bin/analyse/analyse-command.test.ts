import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { describe, expect, test } from "vitest";
import { emotionNames, type MessageAnalysis } from "#lib/nlp/analysis.ts";

const program = join(import.meta.dirname, "../parlance.ts");

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, "analyse", ...args]);
  const ended = once(child, "close").then(([status]) => status as number | null);
  return { child, ended };
}

async function analyse(input: string | Buffer, ...args: string[]) {
  const { child, ended } = start(...args);
  child.stdin.end(input);
  const [status, stdout, error] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const lines = stdout.split("\n");
  expect(lines.pop()).toBe("");
  return { status, error, lines: lines.map((line): MessageAnalysis => JSON.parse(line)) };
}

const keys = [
  "language",
  "languageConfidence",
  "polarity",
  "subjectivity",
  "emotions",
  "isQuestion",
  "entities",
  "tokens",
];

describe("parlance analyse", () => {
  test("prints one object a line with the published fields, for empty lines too, whatever ends a line", async () => {
    const { status, lines, error } = await analyse(
      "Morgen 8 Uhr bei Anna?\r\n\nwrite to ann@example.org or see https://example.org/x\n\r\n  \nlast one, so happy",
    );
    expect([status, error]).toEqual([0, ""]);
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(keys);
      expect([0, emotionNames.length]).toContain(Object.keys(line.emotions).length);
    }
    expect(lines[1]).toMatchObject({
      language: null,
      languageConfidence: null,
      polarity: null,
      entities: [],
      tokens: [],
    });
    expect(lines[3]).toEqual(lines[1]);
    expect(lines[0]).toMatchObject({ isQuestion: true, tokens: ["morgen", "8", "uhr", "bei", "anna"] });
    expect(lines[2]?.entities.map(({ type, text: found }) => [type, found])).toEqual([
      ["EMAIL", "ann@example.org"],
      ["URL", "https://example.org/x"],
    ]);
    expect(lines[5]?.tokens).toEqual(["last", "one", "so", "happy"]);
  });

  test("the lines are one conversation, with --isolated each stands for itself", async () => {
    const german = "ich komme gleich und bringe das Brot mit\n".repeat(40);
    const together = await analyse(`${german}ok super\n`);
    const alone = await analyse(`${german}ok super\n`, "--isolated");
    expect(together.lines.at(-1)?.language).toBe("de");
    expect(alone.lines[0]?.language).toBe("de");
    const isolated = await analyse("ok super\n", "--isolated");
    expect(alone.lines.at(-1)).toEqual(isolated.lines[0]);
  });

  test("offsets count UTF-16 units and slice the line, behind emoji and other line separators", async () => {
    const line = "👩‍👩‍👧 \u2028 \r see www.example.org 🇩🇪 or ann@example.org";
    const { lines } = await analyse(`${line}\n`, "--isolated");
    expect(lines).toHaveLength(1);
    expect(lines[0]?.entities.length).toBeGreaterThan(1);
    for (const { start: from, end, text: found } of lines[0]?.entities ?? []) expect(line.slice(from, end)).toBe(found);
  });

  test("bytes that are no text, such as lone surrogates and NUL, are analysed as U+FFFD and NUL", async () => {
    const broken = Buffer.concat([
      Buffer.from("good \u0000 day "),
      Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xc3]),
      Buffer.from("\nnext\n"),
      Buffer.from([0xf0, 0x9f]),
    ]);
    for (const args of [[], ["--isolated"]]) {
      const { status, lines } = await analyse(broken, ...args);
      expect([status, lines.length]).toEqual([0, 3]);
      expect(lines[1]?.tokens).toEqual(["next"]);
    }
  });

  test("no input gives no line", async () => {
    expect(await analyse("")).toMatchObject({ status: 0, lines: [], error: "" });
    expect(await analyse("", "--isolated")).toMatchObject({ status: 0, lines: [] });
  });

  test("lines of a megabyte are analysed whole", async () => {
    const long = "ja ".repeat(350_000);
    const { status, lines } = await analyse(`${long}\n${"x".repeat(1_000_000)}\nshort\n`, "--isolated");
    expect([status, lines.length]).toEqual([0, 3]);
    expect(lines[0]?.tokens).toHaveLength(350_000);
  });

  test("a reader that has seen enough ends it without an error", async () => {
    const { child, ended } = start("--isolated");
    child.stdin.on("error", () => undefined);
    child.stderr.resume();
    child.stdout.once("data", () => child.stdout.destroy());
    await pipeline(manyLines(20_000), child.stdin).catch(() => undefined);
    expect(await ended).toBe(0);
  });

  test("it reads no faster than its lines are taken", async () => {
    const { child, ended } = start("--isolated");
    let given = 0;
    const lines = Readable.from(
      (async function* () {
        for (; given < 200_000; given++) yield `Line ${given} says that all is well\n`;
      })(),
    );
    const feeding = pipeline(lines, child.stdin).catch(() => undefined);
    // Nobody takes what it prints: pipes and buffers fill, then it must stop reading.
    let before = -1;
    const hasStopped = () => {
      const isStill = given > 0 && given === before;
      before = given;
      return isStill;
    };
    await expect.poll(hasStopped, { timeout: 40_000, interval: 1_500 }).toBe(true);
    expect(given).toBeLessThan(100_000);
    child.kill();
    await Promise.all([feeding, ended]);
  });
});

function manyLines(count: number): Readable {
  return Readable.from(Array.from({ length: count }, (_, at) => `Line ${at} says hello to everybody\n`));
}
