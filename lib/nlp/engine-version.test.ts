import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "./create-analyser.ts";
import { engineVersion } from "./engine-version.ts";
import { engineCorpus } from "./testing/engine-corpus.ts";

/** What the engine answers over the corpus. */
const noted = { version: 9, hash: "c78a48868e27094c" };

test("the engine's answers change only with its version", () => {
  const models = readModels();
  const found = engineCorpus.map(({ shares, texts, ...known }) => {
    const analyse = createAnalyser({ prior: { shares }, ...known }, models);
    return texts.map((text) => analyse({ text, localAt: "2025-02-28T21:15:00" }));
  });
  const hash = createHash("sha256").update(JSON.stringify(found, rounded)).digest("hex").slice(0, 16);
  const version = hash === noted.hash ? noted.version : noted.version + 1;
  expect(
    { version: engineVersion, hash },
    "The engine's answers and its version go together. If the answers were meant to change, engineVersion in " +
      `lib/nlp/engine-version.ts is ${version}, so that stored conversations are analysed anew; note it and the hash here.`,
  ).toEqual(noted);
});

/** The last digits of a sum may differ between processors. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value;
}
