import { createRandom } from "#tests/train/linear/train-linear.ts";
import type { TextsByLanguage } from "./read-labelled-texts.ts";

/** One simulated conversation: its texts and the language of each. */
export type SimulatedChat = { texts: string[]; languages: string[] };

type Options = {
  languages: readonly string[];
  /** Share of a second language, 0..1. */
  mixed: number;
  chatsPerLanguage: number;
  messages: number;
  seed: number;
};

/** Conversations drawn at random (seeded) from texts of one language, with a second one mixed in. */
export function simulateChats(texts: TextsByLanguage, options: Options): SimulatedChat[] {
  const random = createRandom(options.seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const present = options.languages.filter((language) => texts.get(language)?.length);
  return present.flatMap((main) =>
    Array.from({ length: options.chatsPerLanguage }, () => {
      const second = pick(present.filter((language) => language !== main));
      const languages = Array.from({ length: options.messages }, () => (random() < options.mixed ? second : main));
      return { languages, texts: languages.map((language) => pick(texts.get(language) ?? [])) };
    }),
  );
}
