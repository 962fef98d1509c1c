// The points of the words and what the trained model finds of good and bad feeling, added and squashed to -1..1.
// Example: "not very good" is below 0, "GREAT!!" above "great". Squashing after Hutto and Gilbert, VADER (ICWSM 2014).
import type { ReadFeeling } from "./read-feeling.ts";

const exclamation = 0.3;
const maxExclamations = 4;
const alpha = 40;
/** Points that full valence by the model is worth; the best on held texts of XED and BRIGHTER. */
export const pointsOfValence = 4;

/** How a message feels in points, 4 of which are much: those of its words, of its exclamation marks and of the model. */
export function pointsOf(read: ReadFeeling): number {
  const words = read.weights.reduce((sum, weight) => sum + weight, 0);
  return words + pointsOfStress(words, read.cued.exclamations) + (read.model?.scored.valence ?? 0) * pointsOfValence;
}

/** Exclamation marks add to what the words say already. */
export function pointsOfStress(words: number, exclamations: number): number {
  return Math.sign(words) * Math.min(exclamations, maxExclamations) * exclamation;
}

/** Points squashed to -1..1. */
export function squash(points: number): number {
  return points / Math.sqrt(points * points + alpha);
}
