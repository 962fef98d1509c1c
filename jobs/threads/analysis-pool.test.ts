import { afterEach, expect, test } from "vitest";
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "#lib/nlp/create-analyser.ts";
import { type AnalysisPool, createAnalysisPool } from "./analysis-pool.ts";

const conversation = { prior: { shares: { en: 1 } }, knownNames: ["Ana Lima"], countries: [] };
const localAt = "2024-05-11T10:00:00";
const dying = new URL("./fixtures/dying.worker.ts", import.meta.url);
let pool: AnalysisPool;
afterEach(() => pool.close());

test("windows come back in order and equal to the analysis without threads", async () => {
  pool = createAnalysisPool({ threads: 2 });
  const windows = [0, 1, 2, 3].map((window) =>
    [0, 1, 2].map((at) => ({ text: `Great day ${window} ${at} with Ana`, localAt })),
  );
  const analyses = await Promise.all(windows.map((window) => pool.analyse(conversation, window)));
  expect(analyses).toEqual(windows.map((window) => window.map(createAnalyser(conversation, readModels()))));
});

test("a thread learns the languages of a conversation", async () => {
  pool = createAnalysisPool({ threads: 1 });
  const { shares } = await pool.learnPrior(["wo bist du gerade", "ich komme gleich", "das passt mir nicht"]);
  expect(shares.de).toBeGreaterThan(0.9);
});

test("a thread that dies rejects its window and is replaced", async () => {
  pool = createAnalysisPool({ threads: 1, script: dying });
  await expect(pool.analyse(conversation, [{ text: "die", localAt }])).rejects.toThrow("ended");
  await expect(pool.analyse(conversation, [{ text: "live", localAt }])).resolves.toEqual([]);
});

test("a closed pool takes nothing more and leaves nothing waiting", async () => {
  pool = createAnalysisPool({ threads: 1 });
  const waiting = expect(pool.analyse(conversation, [{ text: "hello", localAt }])).rejects.toThrow("ended");
  await pool.close();
  await waiting;
  await expect(pool.analyse(conversation, [])).rejects.toThrow("closed");
});
