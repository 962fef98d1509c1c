// The emotions that a message shows, strongest first: { joy: 0.8, sadness: 0.4, ... } -> "joy 80%".
import type { Emotion } from "#lib/nlp/analysis.ts";

// A text shows an emotion from this score on: the models are trained to it.
const least = 0.5;
const most = 3;

/** Emotions that the message shows, three at most; "none that stands out" when there is none. */
export function feelingWords(emotions: Readonly<Record<Emotion, number>>): string {
  const strong = (Object.entries(emotions) as [Emotion, number][])
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most);
  if (strong.length === 0) return "none that stands out";
  return strong.map(([name, score]) => `${name} ${Math.round(score * 100)}%`).join(", ");
}
