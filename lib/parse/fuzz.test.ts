import { expect, test } from "vitest";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { damageBytes } from "#lib/testing/damage-bytes.ts";
import { fuzzChat } from "#lib/testing/fuzz-chat.ts";
import { type ReadChat, readChatText } from "#lib/testing/read-chat-text.ts";
import { stripMarks } from "#lib/text/strip-marks.ts";
import { NotAChat } from "./not-a-chat.ts";
import type { ParsedRecord } from "./parsed-record.ts";

/** How many files are read; the environment asks for a longer run, and for its first seed. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
const longestHeader = 80;

test("whatever the bytes: no error but a clear one, and every line is a header, a body or a listed reject", async () => {
  let refused = 0;
  let records = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const random = new ChatRandom(seed);
    const whole = Buffer.from(fuzzChat(random));
    const bytes = seed % 3 === 0 ? whole : damageBytes(whole, random);
    const chat = await readChatText(bytes).catch((error: unknown) => error);
    if (chat instanceof NotAChat) {
      refused++;
      continue;
    }
    const lost = chat instanceof Error ? chat.stack : whatIsLost(bytes, chat as ReadChat);
    expect(lost, `seed ${seed}`).toBe("");
    records += (chat as ReadChat).records.length;
  }
  console.log(`${runs} files from seed ${firstSeed}: ${records} records, ${refused} files refused with a reason`);
  expect(records).toBeGreaterThan(runs);
}, 600_000);

/** The first line that the reading does not account for, in words; "" when all is there. */
function whatIsLost(bytes: Buffer, { profile, records, rejects }: ReadChat): string {
  const lines = new TextDecoder(profile.encoding).decode(bytes).replaceAll("\0", "\ufffd").split(/\r?\n/);
  const [first] = records;
  const preamble = first ? first.line - 1 : lines.length;
  const listed = new Set(rejects.map(({ line }) => line));
  for (let line = 1; line <= preamble; line++) {
    if (lines[line - 1] !== "" && !listed.has(line)) return `line ${line} stands before the first message, unlisted`;
  }
  for (const [at, record] of records.entries()) {
    const next = records[at + 1]?.line ?? lines.length + 1;
    if (next <= record.line) return `line ${next} comes after line ${record.line}`;
    const raw = lines.slice(record.line - 1, next - 1).join("\n");
    const problem = lostFrom(next > lines.length ? raw.replace(/\n+$/, "") : raw, record);
    if (problem) return `line ${record.line}, ${record.kind}: ${problem}`;
  }
  return "";
}

function lostFrom(raw: string, record: ParsedRecord): string | null {
  const { kind, text, sender, attachment, edited } = record;
  if (kind === "notice") {
    const plain = stripMarks(raw).trim();
    if (!plain.endsWith(text)) return "the notice is not what stands there";
    const about = String(record.details?.about ?? "");
    return plain.length - text.length - about.length <= longestHeader ? null : "a part of the notice is missing";
  }
  const plain = folded(raw);
  if (attachment !== null && !plain.includes(folded(attachment))) return "the file is not named there";
  if (kind !== "text" || edited) {
    const isThere = text.split("\n").every((line) => plain.includes(folded(line).trim()));
    return isThere ? null : "the caption is not what stands there";
  }
  if (!raw.endsWith(text)) return "the text is not what stands there";
  const before = folded(raw.slice(0, raw.length - text.length)).replace(/\s*:\s*$/, "");
  if (!before.endsWith(sender ?? "")) return "something is missing between the sender and the text";
  return before.length - (sender ?? "").length <= longestHeader ? null : "something is missing before the sender";
}

function folded(text: string): string {
  return stripMarks(text).replace(/[\u00a0\u202f\u2009\u2007\t]/g, " ");
}
