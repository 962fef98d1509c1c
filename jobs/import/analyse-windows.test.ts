import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { analyseWindows } from "./analyse-windows.ts";
import type { Window } from "./read-windows.ts";

const inFlight = 3;
const windows = 60;

test("T34 however long a chat is and however slow the store, at most a few windows of it wait in memory", async () => {
  const pool = createAnalysisPool({ threads: 1, script: new URL("./testing/poisoned.worker.ts", import.meta.url) });
  let read = 0;
  async function* source(): AsyncGenerator<Window> {
    for (; read < windows; read += 1) yield { records: [], rejects: [{ line: read, reason: "none", text: "" }] };
  }
  const conversation = { prior: { shares: {} }, knownNames: [], countries: [] };
  const lines: number[] = [];
  let most = 0;
  for await (const window of analyseWindows(source(), pool, conversation, inFlight)) {
    // A store that takes its time: whatever could be read meanwhile would be.
    for (let pause = 0; pause < 20; pause += 1) await turn();
    lines.push(...window.rejects.map(({ line }) => line));
    most = Math.max(most, read - lines.length);
  }
  await pool.close();
  expect(lines).toEqual(Array.from({ length: windows }, (_, line) => line));
  expect(most).toBeLessThanOrEqual(inFlight);
});
