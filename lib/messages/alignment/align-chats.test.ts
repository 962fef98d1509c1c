import { describe, expect, test } from "vitest";
import { type ChatView, generateChat, keysOf, namesOf, type TrueMessage } from "#lib/testing/chat-pair.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { chatView as view } from "#lib/testing/chat-view.ts";
import { generatePair, pairWays as ways } from "#lib/testing/generate-pair.ts";
import { seqStep } from "../seq.ts";
import { alignChats } from "./align-chats.ts";
import { placeAdded } from "./place-added.ts";

const pairs = Number(process.env.PARLANCE_MERGE_PAIRS ?? 500);

function merge(existing: ChatView, incoming: ChatView, random: ChatRandom) {
  const left = keysOf(existing, random);
  const right = keysOf(incoming, random);
  const alignment = alignChats(left, right);
  const { matchOf } = alignment;
  const seqs = Float64Array.from(existing.messages, (_, at) => (at + 1) * seqStep);
  const incomingTimes = right.localSeconds.map((seconds, at) => seconds + (alignment.shiftOf[at] ?? 0));
  const added = placeAdded(seqs, matchOf, { existing: left.localSeconds, incoming: incomingTimes });
  const rows = [
    ...existing.messages.map((message, at) => ({ message, seq: seqs[at] ?? 0 })),
    ...incoming.messages.flatMap((message, at) => (matchOf[at] === -1 ? [{ message, seq: added[at] ?? 0 }] : [])),
  ];
  rows.sort((one, other) => one.seq - other.seq);
  return { alignment, merged: rows.map(({ message }) => message), seqs: rows.map(({ seq }) => seq) };
}

/** The whole chat, as far as either export has it. */
function union(one: TrueMessage[], other: TrueMessage[]): TrueMessage[] {
  return [...new Map([...one, ...other].map((message) => [message.id, message])).values()].sort((a, b) => a.id - b.id);
}

function difference(merged: TrueMessage[], whole: TrueMessage[], nameOf: (message: TrueMessage) => string) {
  const counts = new Map<string, number>();
  for (const message of whole) counts.set(nameOf(message), (counts.get(nameOf(message)) ?? 0) + 1);
  for (const message of merged) counts.set(nameOf(message), (counts.get(nameOf(message)) ?? 0) - 1);
  const values = [...counts.values()];
  return {
    lost: values.reduce((sum, count) => sum + Math.max(0, count), 0),
    doubled: values.reduce((sum, count) => sum + Math.max(0, -count), 0),
  };
}

describe("two exports of one chat", () => {
  test(`lose nothing and double nothing in ${pairs} random pairs with gaps, repeats, renames, shifted clocks and minutes`, () => {
    const sums = { lost: 0, doubled: 0, matched: 0, added: 0, outOfOrder: 0 };
    for (let seed = 1; seed <= pairs; seed++) {
      const random = new ChatRandom(seed);
      const way = ways[seed % ways.length] ?? "newer";
      const [existing, incoming] = generatePair(random, way);
      const { merged, seqs, alignment } = merge(existing, incoming, random);
      const whole = union(existing.messages, incoming.messages);
      const isCoarse = existing.precision === "minute" || incoming.precision === "minute";
      const unit = way === "skew" ? Number.MAX_SAFE_INTEGER : isCoarse ? 60 : 1;
      const nameOf = ({ seconds, sender, text, file, id }: TrueMessage) =>
        `${Math.floor(seconds / unit)} ${sender} ${file ? `file ${way === "skew" ? "" : id && ""}` : text}`;
      const { lost, doubled } = difference(merged, whole, nameOf);
      const isOrdered = way === "skew" || merged.map(nameOf).join("\n") === whole.map(nameOf).join("\n");
      if (lost + doubled > 0 || !isOrdered) console.info(`seed ${seed} ${way}: ${lost} lost, ${doubled} doubled`);
      expect(new Set(seqs).size).toBe(seqs.length);
      sums.lost += lost;
      sums.doubled += doubled;
      sums.outOfOrder += Number(!isOrdered);
      sums.matched += alignment.counts.matched;
      sums.added += alignment.counts.added;
    }
    console.info(`${pairs} pairs: ${JSON.stringify(sums)}`);
    expect(sums).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0 });
    expect(sums.matched).toBeGreaterThan(pairs * 50);
  });

  test("two overlapping halves are the whole again, whichever comes first", () => {
    const random = new ChatRandom(7);
    const chat = generateChat(random, 5_000);
    const [first, second] = [view(chat.slice(0, 3_000)), view(chat.slice(2_500))];
    expect(merge(first, second, random).merged).toEqual(chat);
    expect(merge(second, first, random).merged).toEqual(chat);
    expect(merge(first, second, random).alignment).toMatchObject({
      relation: "extends",
      counts: { matched: 500, added: 2_000, onlyExisting: 2_500, contradictory: 0 },
    });
    expect(merge(second, first, random).alignment.relation).toBe("overlaps");
  });

  test("D68: equal messages of one minute are as many as the fuller export has", () => {
    const { alignment, merged } = mergeTexts(["10:00 ok", "10:00 ok"], ["10:00 ok", "10:00 ok", "10:00 ok"]);
    expect(alignment.counts).toMatchObject({ matched: 2, added: 1 });
    expect(merged).toEqual(["10:00 ok", "10:00 ok", "10:00 ok"]);
  });

  test("D69: runs are matched, not single messages: the second ok stays the second", () => {
    const { merged, alignment } = mergeTexts(["10:00 hi", "10:00 ok"], ["10:00 ok", "10:00 hi", "10:00 ok"]);
    expect(merged).toEqual(["10:00 ok", "10:00 hi", "10:00 ok"]);
    expect(alignment.counts).toMatchObject({ matched: 2, added: 1, onlyExisting: 0 });
  });

  test("D70: a clock with seconds and one without meet on the minute", () => {
    const random = new ChatRandom(3);
    const chat = generateChat(random, 300);
    const { alignment } = merge(view(chat, { precision: "minute" }), view(chat), random);
    expect(alignment).toMatchObject({ clockShiftSeconds: 0, renamed: [], counts: { matched: 300, added: 0 } });
  });

  test("D71: a person with another name is proposed, with the number of messages", () => {
    const random = new ChatRandom(4);
    const chat = generateChat(random, 300);
    const names = namesOf().with(0, "Ann from work");
    const { alignment } = merge(view(chat), view(chat, { names }), random);
    const messages = chat.filter(({ sender }) => sender === 0).length;
    expect(alignment.renamed).toEqual([{ existing: "Ann", incoming: "Ann from work", messages }]);
    expect(alignment).toMatchObject({ relation: "overlaps", counts: { matched: 300, added: 0 } });
  });

  test("where summer time begins on different days, each stretch has its own distance", () => {
    const random = new ChatRandom(5);
    const chat = generateChat(random, 1_000);
    const left = keysOf(view(chat), random);
    const right = keysOf(view(chat, { shiftSeconds: 21_600 }), random);
    right.localSeconds.set(
      right.localSeconds.slice(400, 600).map((seconds) => seconds - 3_600),
      400,
    );
    const alignment = alignChats(left, right);
    expect(alignment.counts).toMatchObject({ matched: 1_000, added: 0 });
    expect(alignment.clockShiftSeconds).toBe(-21_600);
    expect([alignment.shiftOf[100], alignment.shiftOf[500], alignment.shiftOf[900]]).toEqual([
      -21_600, -18_000, -21_600,
    ]);
  });

  test("another chat of the same people is unrelated, and a message edited in between is said and kept twice", () => {
    const random = new ChatRandom(6);
    const [one, other] = [view(generateChat(random, 300)), view(generateChat(random, 300))];
    expect(merge(one, other, random).alignment).toMatchObject({ relation: "unrelated", counts: { matched: 0 } });
    const edited = mergeTexts(["10:00 a", "10:01 helo", "10:02 b"], ["10:00 a", "10:01 hello", "10:02 b"]);
    expect(edited.alignment).toMatchObject({ relation: "overlaps", contradictions: [{ existing: 1, incoming: 1 }] });
    expect(edited.merged).toEqual(["10:00 a", "10:01 helo", "10:01 hello", "10:02 b"]);
  });

  test("a chat that says one thing only, all in one minute, takes no longer than its length", () => {
    const rows = Array.from({ length: 60_000 }, () => "10:00 ok");
    const { alignment } = mergeTexts(rows.slice(1), [...rows.slice(0, 30_000), "10:00 no", ...rows.slice(0, 20_000)]);
    expect(alignment.counts).toMatchObject({ matched: 50_000, added: 1 });
  });
});

/** Merges chats of one person, written as "HH:MM text". */
function mergeTexts(existing: string[], incoming: string[]) {
  const toMessages = (lines: string[]) =>
    lines.map((line, id) => {
      const [hours = 0, minutes = 0] = line.slice(0, 5).split(":").map(Number);
      return { id, seconds: hours * 3_600 + minutes * 60, sender: 0, text: line.slice(6), file: false };
    });
  const precision = "minute";
  const [left, right] = [existing, incoming].map((lines) => view(toMessages(lines), { precision }));
  if (!left || !right) throw new Error("two chats are merged");
  const { alignment, merged } = merge(left, right, new ChatRandom(1));
  return { alignment, merged: merged.map(({ seconds, text }) => `${clockOf(seconds)} ${text}`) };
}

function clockOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().slice(11, 16);
}
