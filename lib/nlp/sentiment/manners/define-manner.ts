import { fold } from "../../tokens/fold.ts";
import type { Manner } from "./manner.ts";

const stronger = 0.9;
const weaker = -0.9;

/** A manner from lists of words as they are written, between spaces. */
export function defineManner(lists: {
  not: string;
  very: string;
  little: string;
  but: string;
  /** 0 by default. */
  turnsBack?: number;
}): Manner {
  const words = (list: string) => list.split(/\s+/).filter(Boolean).map(fold);
  return {
    negators: new Set(words(lists.not)),
    turnsBack: lists.turnsBack ?? 0,
    degrees: new Map([
      ...words(lists.very).map((word) => [word, stronger] as const),
      ...words(lists.little).map((word) => [word, weaker] as const),
    ]),
    contrasts: new Set(words(lists.but)),
  };
}
