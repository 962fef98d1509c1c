import { expect, test } from "vitest";
import { nameTopic } from "./name-topic.ts";

const words = ["tents", "tent", "river", "rain", "rainbow"];
const weights = [0.6, 0.7, 0.5, 0.3, 0.2];

test("the heaviest words name a topic, forms of one word only once", () => {
  expect(nameTopic(words, (word) => weights[word] as number, 3)).toEqual(["tent", "river", "rain"]);
});

test("words that merely begin alike are different words", () => {
  expect(nameTopic(words, (word) => weights[word] as number, 9)).toEqual(["tent", "river", "rain", "rainbow"]);
});
