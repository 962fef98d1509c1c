import { describe, expect, test } from "vitest";
import { type ChatView, generateChat, keysOf, leaveHoles, namesOf, type TrueMessage } from "#lib/testing/chat-pair.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { seqStep } from "../seq.ts";
import { alignChats } from "./align-chats.ts";
import { placeAdded } from "./place-added.ts";

const pairs = Number(process.env.PARLANCE_MERGE_PAIRS ?? 500);

const ways = ["newer", "older", "overlapping", "holes", "phones", "zones", "skew", "renamed"] as const;

const plain = { precision: "second", names: namesOf(), hasFiles: false, shiftSeconds: 0, jitterSeconds: 0 } as const;

function view(messages: TrueMessage[], other: Partial<ChatView> = {}): ChatView {
  return { ...plain, messages, ...other };
}

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

/** One pair of exports of one chat, in one of the ways in which they come. */
function generatePair(random: ChatRandom, way: (typeof ways)[number]): [ChatView, ChatView] {
  const chat = generateChat(random, 60 + random.below(400));
  const cut = Math.floor(chat.length * (0.3 + random.next() * 0.3));
  const end = cut + 20 + random.below(chat.length - cut - 20);
  const holed = () => leaveHoles(random, chat, random.below(4));
  switch (way) {
    case "newer":
      return [view(chat.slice(0, end)), view(chat.slice(random.below(cut)))];
    case "older":
      return [view(chat.slice(cut)), view(chat.slice(0, end))];
    case "overlapping":
      return [view(chat.slice(0, end), { hasFiles: true }), view(chat.slice(cut))];
    case "holes":
      return [view(holed(), { precision: "minute" }), view(holed(), { precision: "minute", hasFiles: true })];
    case "phones":
      return [view(holed(), { precision: "minute" }), view(holed())];
    case "zones":
      return [view(holed()), view(holed(), { shiftSeconds: 900 * (random.below(97) - 48) })];
    case "skew":
      return [view(chat.slice(0, end)), view(chat.slice(cut), { shiftSeconds: -3607, jitterSeconds: 3 })];
    case "renamed":
      return [view(holed(), { precision: "minute" }), view(holed(), { names: namesOf("~"), precision: "minute" })];
  }
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
});
