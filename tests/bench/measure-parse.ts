import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseString } from "whatsapp-chat-parser";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import { readChat } from "#lib/parse/read-chat.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { perSecond, timeOf } from "./measure.ts";

const header = /^(\d{2})\/(\d{2})\/(\d{4}), (\d{2}):(\d{2}) - (?:(.+?): )?(.*)$/;
const mostForOtherParser = 100_000;
const runs = 3;

/** Reading a chat into records, beside reading the file and splitting it with one regular expression a line. */
export async function measureParse(file: string, messages: number): Promise<BenchRow[]> {
  const parseOnce = async () => {
    const profile = await inspectChat(createReadStream(file));
    let count = 0;
    for await (const batch of readChat(createReadStream(file), profile)) count += batch.records.length;
    if (count !== messages) throw new Error(`${count} records were read instead of ${messages}`);
  };
  const parseMs = await bestOf(parseOnce);
  const limitMs = await bestOf(async () => {
    let headers = 0;
    for (const line of (await readFile(file, "utf8")).split("\n")) if (header.test(line)) headers++;
    if (headers === 0) throw new Error("the expression does not match");
  });
  const rows = [
    row("parse, both passes", messages, perSecond(messages, parseMs), {
      limit: `${perSecond(messages, limitMs)} one regex a line`,
      timesLimit: parseMs / limitMs,
    }),
  ];
  if (messages > mostForOtherParser) return rows;
  const text = await readFile(file, "utf8");
  const otherMs = await bestOf(async () => parseString(text));
  return [...rows, row("whatsapp-chat-parser 4.0.2", messages, perSecond(messages, otherMs))];
}

async function bestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(work));
  return Math.min(...times);
}
