import { describe, expect, test } from "vitest";
import { spinePath } from "./spine-path.ts";

const span = { from: Date.UTC(2024, 0, 1), to: Date.UTC(2024, 0, 29) };

describe("spinePath", () => {
  test("draws one tick a week at its place, the busiest at full height", () => {
    const path = spinePath({ start: "2024-01-08", weeks: [4, 0, 2] }, span, { width: 400, height: 20 });
    expect(path).toBe("M100 20v-20h4.76v20zM300 20v-10h4.76v10z");
  });

  test("a single message still shows beside a busy week", () => {
    const path = spinePath({ start: "2024-01-01", weeks: [1000, 1] }, span, { width: 400, height: 20 });
    expect(path).toContain("M100 20v-1h4.76v1z");
  });

  test("gathers weeks when the span is long", () => {
    const years = { from: Date.UTC(2014, 0, 6), to: Date.UTC(2024, 0, 6) };
    const path = spinePath({ start: "2014-01-06", weeks: Array(520).fill(3) }, years, { width: 504, height: 34 });
    expect(path.split("M").length - 1).toBeLessThanOrEqual(126);
  });
});
