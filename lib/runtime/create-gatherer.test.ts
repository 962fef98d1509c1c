import { expect, test } from "vitest";
import { createGatherer } from "./create-gatherer.ts";

test("those who ask while a round is under way share the next one, and each gets its own result", async () => {
  const rounds: number[][] = [];
  const double = createGatherer(async (items: number[]) => {
    rounds.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return items.map((item) => item * 2);
  }, 3);
  const first = double(1);
  await new Promise((resolve) => setImmediate(resolve));
  const later = [2, 3, 4, 5].map((item) => double(item));
  expect(await Promise.all([first, ...later])).toEqual([2, 4, 6, 8, 10]);
  expect(rounds).toEqual([[1], [2, 3, 4], [5]]);
});

test("a round that fails fails all of its own and none of the next", async () => {
  const check = createGatherer(async (items: string[]) => {
    if (items.includes("bad")) throw new Error("no");
    return items;
  }, 2);
  const answers = await Promise.allSettled(["good", "bad", "later"].map((item) => check(item)));
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
});
