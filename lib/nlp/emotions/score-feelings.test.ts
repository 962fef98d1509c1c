import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { emotionNames } from "../analysis.ts";
import { noModels } from "../models.ts";
import { scoreFeeling } from "../sentiment/score-feeling.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { readFeelingModels } from "./read-feeling-models.ts";

const emotions = (text: string, language: string, models = readModels()) =>
  scoreFeeling(text, language, models, tokenize(text), []).emotions;

test.each([
  ["en", "joy", "thank you so much, this made my day"],
  ["en", "sadness", "I cried all night, I miss her"],
  ["en", "anger", "I hate you, you idiot"],
  ["en", "fear", "I am terrified of the dark"],
  ["en", "surprise", "wow, I did not expect that at all"],
  ["en", "neutral", "the bus stops at the corner"],
  ["de", "joy", "ich freue mich so sehr, das ist wunderschön"],
  ["es", "anger", "qué asco de gente, los odio"],
  ["fr", "fear", "j'ai peur du noir"],
  ["ru", "joy", "я так счастлива, спасибо"],
  ["pt", "sadness", "estou muito triste, que saudade"],
  ["hi", "joy", "मुझे बहुत खुशी हुई"],
  ["ha", "joy", "ina matukar farin ciki"],
])("%s: %s in “%s”", (language, emotion, text) => {
  expect(emotions(text, language)[emotion as (typeof emotionNames)[number]]).toBeGreaterThanOrEqual(0.5);
});

test("all seven are there, each 0 to 1, or none where there is no model", () => {
  const felt = emotions("good morning", "en");
  expect(Object.keys(felt).sort()).toEqual([...emotionNames].sort());
  expect(Object.values(felt).every((score) => score >= 0 && score <= 1)).toBe(true);
  expect(emotions("good morning", "en", noModels)).toEqual({});
  expect(emotions("labas rytas", "lt")).toEqual({});
});

test("a file of models that is cut off is refused", () => {
  const head = new TextEncoder().encode(JSON.stringify({ language: "xx", bits: 4, scales: [], biases: [], rows: 3 }));
  const bytes = new Uint8Array(4 + head.length + 5);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  expect(() => readFeelingModels(bytes)).toThrow("cut off");
});
