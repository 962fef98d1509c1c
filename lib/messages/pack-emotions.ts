import { type Emotion, emotionNames } from "#lib/nlp/analysis.ts";

const largest = 255;

/** Emotions as they are stored: a byte each in the order of `emotionNames`, 0..255 for 0..1. Null when not scored. */
export function packEmotions(emotions: Partial<Record<Emotion, number>>): Uint8Array | null {
  if (emotions.neutral === undefined) return null;
  return Uint8Array.from(emotionNames, (name) => Math.round((emotions[name] ?? 0) * largest));
}
