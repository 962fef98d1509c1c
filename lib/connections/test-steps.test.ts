import { expect, test } from "vitest";
import { testSteps } from "./test-steps.ts";

const publicUrl = "https://chats.example.org";
const states = (status: number | null, outcome: string | null) =>
  testSteps({ status, outcome, publicUrl }).map(({ state }) => state);

test("a test of the way in is right as far as it came, and what follows the break was not tried", () => {
  expect(states(200, "test")).toEqual(["right", "right", "right", "right"]);
  expect(states(null, null)).toEqual(["wrong", "open", "open", "open"]);
  expect(states(404, null)).toEqual(["wrong", "open", "open", "open"]);
  expect(states(308, null)).toEqual(["wrong", "open", "open", "open"]);
  expect(states(401, null)).toEqual(["right", "wrong", "open", "open"]);
  expect(states(503, null)).toEqual(["right", "wrong", "open", "open"]);
  expect(states(200, null)).toEqual(["right", "right", "wrong", "open"]);
  expect(states(200, "waiting")).toEqual(["right", "right", "right", "wrong"]);
});
