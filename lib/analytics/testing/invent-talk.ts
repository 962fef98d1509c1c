import { tokenize } from "#lib/nlp/tokens/tokenize.ts";
import type { InventedMessage } from "./invent-messages.ts";

const evenings = [
  [
    "the night train leaves the platform at nine",
    "which carriage has the sleeper compartment?",
    "tickets for the night train are sold out",
  ],
  [
    "knead the sourdough until the gluten holds",
    "the oven needs steam for a good crust",
    "sourdough starter wants rye flour",
  ],
  [
    "the goalkeeper saved a penalty again",
    "our striker missed the penalty",
    "a corner kick and then the referee whistles",
  ],
];

/**
 * Evenings of ten messages a minute apart between two people, the participants 1 and 2, each evening about one of three
 * things, in turn. Deterministic.
 */
export function inventTalk(sessions: number): InventedMessage[] {
  return Array.from({ length: sessions * 10 }, (_, at) => {
    const [session, place] = [Math.floor(at / 10), at % 10];
    const lines = evenings[session % evenings.length] as string[];
    const text = place === 9 ? "Person 1 agrees" : (lines[(place + session) % lines.length] as string);
    const sentAtMs = Date.UTC(2022, 4, 1 + session, 20, place);
    const tokens = tokenize(text).map((token) => token.text);
    return {
      seq: (at + 1) * 2 ** 20,
      text,
      localAt: new Date(sentAtMs).toISOString().slice(0, 19),
      sentAtMs,
      participantId: 1 + (at % 2),
      kind: "text",
      words: tokens.length,
      chars: text.length,
      polarity: null,
      emotions: null,
      language: "en",
      isQuestion: text.endsWith("?"),
      tokens,
      entities: [],
    };
  });
}
