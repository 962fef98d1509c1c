import { expect, test } from "vitest";
import { hashWord } from "#lib/nlp/names/hash-words.ts";
import { nameLabels } from "#lib/nlp/names/name-labels.ts";
import { readNameModel } from "#lib/nlp/names/read-name-model.ts";
import { tagNames } from "#lib/nlp/names/tag-names.ts";
import { lookUpWord } from "#lib/nlp/names/word-table.ts";
import { featuresOf } from "./features-of.ts";
import { packNameModel } from "./pack-name-model.ts";
import { trainChain } from "./train-chain.ts";

const bits = 12;
const keys = Uint32Array.from(["oslo", "anna"].map((word) => hashWord(word))).toSorted();
const table = { keys, infos: keys.map((key) => (key === hashWord("oslo") ? 32 : 1)) };
const examples = ["Anna", "Ben", "Cleo", "Dora"].flatMap((name) =>
  ["Oslo", "Rome", "Cairo"].map((town) => ({
    buckets: featuresOf(["met", name, "Vo", "in", town], table, bits),
    labels: ["O", "B-PERSON", "I-PERSON", "O", "B-LOCATION"].map((label) => nameLabels.indexOf(label as "O")),
    weight: 1,
  })),
);
const train = () => packNameModel(trainChain(examples, { bits, epochs: 6, rate: 0.1, decay: 1e-3, seed: 1 }), table);

test("what was learnt from some names holds for others after packing and reading", () => {
  const model = readNameModel(train());
  const labels = tagNames(["met", "Edda", "Vo", "in", "Lima"], model).map((label) => nameLabels[label]);
  expect(labels).toEqual(["O", "B-PERSON", "I-PERSON", "O", "B-LOCATION"]);
  expect(lookUpWord(model.table, "oslo")).toBe(32);
  expect(lookUpWord(model.table, "lima")).toBe(0);
});

test("the same seed gives the same bytes, and a file cut off is refused", () => {
  const bytes = train();
  expect(train()).toEqual(bytes);
  expect(() => readNameModel(bytes.subarray(0, bytes.length - 1))).toThrow("cut off");
});
