import { type Emotion, emotionNames } from "#lib/nlp/analysis.ts";

/** How likely each emotion is, 0..1 on its own. */
export type Emotions = Record<Emotion, number>;

/** Emotions as stored, three decimals each; null when not scored. */
export function unpackEmotions(bytes: Uint8Array | null): Emotions | null {
  if (bytes === null) return null;
  return Object.fromEntries(
    emotionNames.map((name, at) => [name, Math.round(((bytes[at] ?? 0) / 255) * 1_000) / 1_000]),
  ) as Emotions;
}
