import type { Emotion } from "#lib/nlp/analysis.ts";

/** What the emotions are called over figures. */
export const emotionWords: Readonly<Record<Emotion, string>> = {
  joy: "Joy",
  sadness: "Sadness",
  anger: "Anger",
  fear: "Fear",
  disgust: "Disgust",
  surprise: "Surprise",
  neutral: "Neutral",
};
