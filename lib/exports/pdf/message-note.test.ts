import { expect, test } from "vitest";
import { exportMessage } from "#lib/testing/export-source.ts";
import { messageNote } from "./message-note.ts";

const items = [
  { product: "KETTLE-BLUE", quantity: 2, price: 32, currency: "GBP" },
  { product: "CUP", quantity: 1, price: 4.5, currency: "GBP" },
];
const noteOf = (order: object[]) =>
  messageNote(exportMessage(1, { text: "2 × KETTLE-BLUE\n1 × CUP", details: { order } }));

test("paper says what the items of an order cost, one and together, and the total", () => {
  expect(noteOf(items)).toBe("2 × KETTLE-BLUE: £32.00 each, £64.00 · 1 × CUP: £4.50 each, £4.50 · total £68.50");
});

test("an order without prices has nothing to add to its text", () => {
  expect(noteOf(items.map((item) => ({ ...item, price: null })))).toBeNull();
});
