import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import type { RollupMessage } from "../rollup-message.ts";

/** A message of an invented conversation, with its text. */
export type InventedMessage = RollupMessage & { seq: number; text: string };

const vocabulary = ["tent", "river", "boots", "the", "maps", "kettle", "🏕️", "🔥", "rain", "stove", "a", "tent's", "42"];
const kinds: MessageKind[] = ["text", "text", "text", "text", "text", "image", "voice", "document", "deleted", "poll"];
const addresses = ["https://www.example.org/a", "https://maps.example.com/x?y=1", "https://example.org/b"];
const mentions = [
  { type: "PERSON", value: "Ana" },
  { type: "PERSON", value: "ana" },
  { type: "LOCATION", value: "Lake Bled" },
  { type: "MONEY", value: "EUR 20" },
  { type: "DATE", value: "2021-03-04T18:00" },
  { type: "DATE", value: "2021-03-04" },
];
const gapsSeconds = [0, 1, 5, 40, 40, 90, 200, 900, 4_000, 14_399, 14_400, 50_000, 86_400, 86_401, 400_000];

/** Deterministic messages of `people` participants (ids from 1) and some notices, in order. Zone UTC. */
export function inventMessages(count: number, people: number, seed: number): InventedMessage[] {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  let sentAtMs = Date.UTC(2021, 0, 11, 20, 58);
  return Array.from({ length: count }, (_, index) => {
    sentAtMs += pick(gapsSeconds) * 1000;
    const isNotice = random() < 0.03;
    const link = random() < 0.1 ? pick(addresses) : null;
    const text = Array.from({ length: Math.floor(random() * 6) }, () => pick(vocabulary)).join(" ");
    const tokens = tokenize(text).map((token) => token.text);
    return {
      seq: (index + 1) * 2 ** 20,
      text,
      localAt: new Date(sentAtMs).toISOString().slice(0, 19),
      sentAtMs,
      participantId: isNotice ? null : 1 + Math.floor(random() * random() * people),
      kind: isNotice ? "notice" : pick(kinds),
      words: tokens.length,
      chars: text.length,
      polarity: random() < 0.3 ? null : Math.round(random() * 200 - 100) / 100,
      emotions: random() < 0.4 ? null : Uint8Array.from({ length: 7 }, () => Math.floor(random() * 256)),
      language: pick(["en", "en", "de", null]),
      isQuestion: random() < 0.2,
      tokens,
      entities: [
        ...(link ? [{ type: "URL", value: link }] : []),
        ...(index % 5 === 0 ? [0, index % 3].map((by) => mentions[(index + by) % mentions.length] ?? mentions[0]) : []),
      ].filter((entity) => entity !== undefined),
    };
  });
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
