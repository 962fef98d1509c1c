import { expect, test } from "vitest";
import { hashFeature } from "#lib/nlp/linear/hash-feature.ts";
import { readLinearModel } from "#lib/nlp/linear/read-linear-model.ts";
import { scoreLinear } from "#lib/nlp/linear/score-linear.ts";
import { packLinearModel } from "./pack-linear-model.ts";
import { trainLinear } from "./train-linear.ts";

const bits = 12;
const buckets = (text: string) => text.split(" ").map((word) => hashFeature(word, bits));
const examples = [
  { buckets: buckets("what a lovely day"), targets: [1, 0] },
  { buckets: buckets("lovely people here"), targets: [1, Number.NaN] },
  { buckets: buckets("what a terrible day"), targets: [0, 1] },
  { buckets: buckets("terrible people here"), targets: [0, 1] },
];
const options = { labels: ["joy", "anger"], bits, epochs: 20, rate: 0.5, decay: 1e-4, seed: 7 };

test("a packed model tells the labels of new texts apart, and the same seed gives the same bytes", () => {
  const bytes = packLinearModel(trainLinear(examples, options));
  const model = readLinearModel(bytes);
  const [joy = 0, anger = 0] = scoreLinear(model, buckets("lovely house"));
  expect(joy).toBeGreaterThan(0);
  expect(anger).toBeLessThan(0);
  expect(packLinearModel(trainLinear(examples, options))).toEqual(bytes);
});

test("a file that is cut off is refused", () => {
  const bytes = packLinearModel(trainLinear(examples, options));
  expect(() => readLinearModel(bytes.subarray(0, bytes.length - 1))).toThrow("cut off");
});
