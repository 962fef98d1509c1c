import fc from "fast-check";
import { expect, test } from "vitest";
import { furtherStatus } from "./further-status.ts";

const statuses = ["sent", "delivered", "read", "played"];

test("T95: in whatever order statuses come, the furthest stands", () => {
  const shuffled = fc.shuffledSubarray([...statuses, "failed"], { minLength: 1 });
  fc.assert(
    fc.property(shuffled, (order) => {
      const furthest = order.reduce<string | null>(furtherStatus, null);
      expect(furthest).toBe([...statuses].reverse().find((status) => order.includes(status)) ?? "failed");
    }),
  );
});

test("a status of a later year does not hide one that is known", () => {
  expect(furtherStatus("read", "beamed")).toBe("read");
  expect(furtherStatus(null, "beamed")).toBe("beamed");
});
