import { expect, test } from "vitest";
import { participantColor } from "./participant-color.ts";

test("the reader is ink, twelve others have a colour, the rest share one", () => {
  expect([participantColor(0), participantColor(11), participantColor(12), participantColor(null)]).toEqual([
    "var(--p1)",
    "var(--p12)",
    "var(--p-rest)",
    "var(--p-rest)",
  ]);
  expect(participantColor(3, true)).toBe("var(--you)");
});
