import type { Emotion } from "#lib/nlp/analysis.ts";

/** Ekman's six in the order of the figures; neutral is what they leave. */
export const shownEmotions = ["joy", "sadness", "anger", "fear", "disgust", "surprise"] as const satisfies Emotion[];
