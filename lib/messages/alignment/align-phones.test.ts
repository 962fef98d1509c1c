import { describe, expect, test } from "vitest";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { generateGroup, keysOfPhone, leaveRowsOut, type PhoneView, type SentMessage } from "#lib/testing/phone-pair.ts";
import { alignChats } from "./align-chats.ts";
import type { ChatKeys } from "./chat-keys.ts";

const pairs = 60;
const hour = 3_600;

type Change = Partial<Omit<PhoneView, "messages" | "shiftOf">> & { shiftOf?: (message: SentMessage) => number };
type Way = (random: ChatRandom, chat: SentMessage[], members: number) => { existing?: Change; incoming?: Change };

/** The ways in which a second export differs, each from one that is plain. */
const ways: Record<string, Way> = {
  "with rows missing anywhere": () => ({}),
  "with minutes only": () => ({ existing: { precision: "minute" }, incoming: { precision: "minute" } }),
  "of an Android and an iPhone": () => ({
    existing: { precision: "minute", filePrefix: "IMG-" },
    incoming: { language: "de", filePrefix: "PHOTO-" },
  }),
  "in two languages": () => ({ incoming: { language: "de" } }),
  "with files and without, in two languages": () => ({ incoming: { language: "de", filePrefix: null } }),
  "between which messages were deleted": () => ({ incoming: { showsDeleted: false } }),
  "with other names for all": (_random, _chat, members) => ({ incoming: { names: namesOf(members, "~") } }),
  "over three distances of zones": (_random, chat) => {
    const [first = 0, second = 0] = [0.4, 0.6].map((share) => chat[Math.floor(chat.length * share)]?.seconds);
    const shiftOf = ({ seconds }: SentMessage) => (seconds < first ? 8 : seconds < second ? 9 : 10) * hour;
    return { incoming: { shiftOf } };
  },
  "of two phones with clocks seconds apart, each sender's own": (random, _chat, members) => {
    const offsets = namesOf(members).map(() => random.below(8));
    return { incoming: { shiftOf: ({ sender }) => (offsets[sender] ?? 0) - 63 } };
  },
  "of two phones, one of them three minutes wrong for what it sends": (_random, _chat, members) => ({
    existing: { names: namesOf(members, "~") },
    incoming: { shiftOf: ({ sender }) => (sender === 0 ? 187 : 0) },
  }),
};

function namesOf(count: number, prefix = ""): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}Person ${at}`);
}

function view(messages: SentMessage[], members: number, { shiftOf = () => 0, ...change }: Change = {}): PhoneView {
  const shown = messages.toSorted((one, other) => one.seconds + shiftOf(one) - other.seconds - shiftOf(other));
  const plain = { precision: "second", language: "en", filePrefix: "", showsDeleted: true } as const;
  return { ...plain, names: namesOf(members), messages: shown, shiftOf, ...change };
}

/** Messages of both that were not matched with themselves: taken for another, for new, or another taken for them. */
function countWrong(existing: PhoneView, incoming: PhoneView, matchOf: Int32Array) {
  const placeOf = new Map(existing.messages.map(({ id }, at) => [id, at]));
  const counts = { lost: 0, doubled: 0 };
  for (const [at, { id }] of incoming.messages.entries()) {
    const [match, truth] = [matchOf[at] ?? -1, placeOf.get(id) ?? -1];
    if (match >= 0 && match !== truth) counts.lost++;
    if (match !== truth && truth >= 0) counts.doubled++;
  }
  return counts;
}

function flat(texts: number[], change: Partial<ChatKeys> = {}): ChatKeys {
  const { length } = texts;
  return {
    length,
    localSeconds: new Float64Array(length),
    precision: "minute",
    sender: new Int32Array(length),
    senders: ["Ann"],
    text: Float64Array.from(texts),
    loose: new Uint8Array(length),
    earlier: new Map(),
    ...change,
  };
}

describe("two exports of one group", () => {
  test.each(Object.entries(ways))(`${pairs} random pairs %s: every message is its own`, (_name, way) => {
    const sums = { lost: 0, doubled: 0, crossed: 0 };
    for (let seed = 1; seed <= pairs; seed++) {
      const random = new ChatRandom(seed);
      const members = 2 + random.below(12);
      const chat = generateGroup(random, 100 + random.below(400), members);
      const sides = way(random, chat, members);
      const existing = view(leaveRowsOut(random, chat), members, sides.existing);
      const incoming = view(leaveRowsOut(random, chat), members, sides.incoming);
      const { matchOf } = alignChats(keysOfPhone(existing), keysOfPhone(incoming));
      const { lost, doubled } = countWrong(existing, incoming, matchOf);
      const matches = matchOf.filter((match) => match >= 0);
      expect(new Set(matches).size).toBe(matches.length);
      sums.lost += lost;
      sums.doubled += doubled;
      if (!sides.incoming?.shiftOf)
        sums.crossed += matches.filter((match, at) => match < (matches[at - 1] ?? -1)).length;
    }
    expect(sums).toEqual({ lost: 0, doubled: 0, crossed: 0 });
  });

  test("an export of fewer messages is neither the same nor more; one that ends later and begins later extends", () => {
    const chat = generateGroup(new ChatRandom(1), 300, 3);
    const relate = (existing: SentMessage[], incoming: SentMessage[], change?: Change) =>
      alignChats(keysOfPhone(view(existing, 3)), keysOfPhone(view(incoming, 3, change))).relation;
    const without = (from: number, to: number) => chat.filter((_, at) => at < from || at >= to);
    expect(relate(chat, chat)).toBe("same");
    expect(relate(chat, chat.slice(0, 200))).toBe("overlaps");
    expect(relate(chat.slice(0, 200), chat.slice(150))).toBe("extends");
    expect(relate(chat.slice(50, 200), chat)).toBe("overlaps");
    expect(relate(chat.slice(0, 200), chat.slice(200))).toBe("unrelated");
    expect(relate(without(100, 110).slice(0, 180), chat)).toBe("overlaps");
    expect(relate(chat.slice(0, 200), without(100, 110))).toBe("overlaps");
    expect(relate(chat.slice(0, 200), chat, { names: ["Ann", "Person 1", "Person 2"] })).toBe("overlaps");
    expect(relate(chat.slice(0, 200), chat, { shiftOf: () => hour })).toBe("overlaps");
    expect(relate(chat.slice(0, 200), chat, { showsDeleted: false })).toBe("overlaps");
  });

  test("a deleted message stands for what it was, and is said to contradict it", () => {
    const existing = flat([1, 2, 3]);
    const incoming = flat([1, 9, 3], { loose: Uint8Array.of(0, 3, 0) });
    expect(alignChats(existing, incoming)).toMatchObject({
      matchOf: Int32Array.of(0, 1, 2),
      contradictions: [{ existing: 1, incoming: 1 }],
      counts: { matched: 3, added: 0, contradictory: 1 },
    });
    // What an export still says is kept beside the note that the conversation has of it.
    expect(alignChats(incoming, existing).counts).toMatchObject({ matched: 2, added: 1, onlyExisting: 1 });
  });

  test("an album of three hundred pictures in one minute is matched with as many that were left out", () => {
    const names = Array.from({ length: 300 }, (_, at) => at);
    const named = flat(names, { loose: new Uint8Array(300).fill(2) });
    const leftOut = flat(
      names.map(() => 1_000),
      { loose: new Uint8Array(300).fill(1) },
    );
    expect(alignChats(leftOut, named).matchOf).toEqual(Int32Array.from(names));
  });

  test("files of one phone with other names are other files; one that another text parts is not matched across it", () => {
    const loose = (...kinds: number[]) => ({ loose: Uint8Array.from(kinds) });
    expect(alignChats(flat([1, 50, 2], loose(0, 2, 0)), flat([1, 60, 2], loose(0, 2, 0))).counts.added).toBe(1);
    const crossed = alignChats(flat([99, 1, 2], loose(1, 0, 0)), flat([1, 50, 2], loose(0, 2, 0)));
    expect(crossed.matchOf).toEqual(Int32Array.of(1, -1, 2));
  });

  test("a hundred thousand messages of one minute, all different and of two people, take no longer than their number", () => {
    const numbers = Array.from({ length: 100_000 }, (_, at) => at);
    const both = { loose: new Uint8Array(100_000).fill(2), senders: ["Ann", "Bob"] };
    const existing = flat(numbers, both);
    const incoming = flat(
      numbers.map((number) => number + 100_000),
      { ...both, sender: new Int32Array(100_000).fill(1) },
    );
    expect(alignChats(existing, incoming).counts).toMatchObject({ matched: 0, added: 100_000 });
  });
});
