import { expect, test } from "vitest";
import { takeIntakePlace } from "./take-intake-place.ts";

test("more webhooks at once than can be answered in time are sent away with the moment to come back, and places come free", () => {
  const leave: (() => void)[] = [];
  const fill = () => {
    for (;;) leave.push(takeIntakePlace(1_000));
  };
  expect(fill).toThrowError(expect.objectContaining({ code: "overloaded", retryAfterSeconds: 10 }));
  const places = leave.length;
  expect(places).toBeGreaterThan(100);
  for (const one of leave.splice(0)) {
    one();
    one();
  }
  expect(fill).toThrowError();
  expect(leave).toHaveLength(places);
  for (const one of leave) one();
});

test("a few large webhooks fill the room as many small ones do", () => {
  const leave = Array.from({ length: 16 }, () => takeIntakePlace(4 * 1024 ** 2));
  expect(() => takeIntakePlace(1)).toThrowError(expect.objectContaining({ code: "overloaded" }));
  for (const one of leave) one();
  takeIntakePlace(1)();
});
