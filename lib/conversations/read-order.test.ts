import { expect, test } from "vitest";
import { moneyWords } from "./money-words.ts";
import { readOrder } from "./read-order.ts";

const tea = { product: "tea", quantity: 3, price: 0.1, currency: "EUR" };
const cup = { product: "cup", quantity: 1, price: 12.5, currency: "EUR" };

test("an order has its items with what they come to, and the total of each currency", () => {
  expect(readOrder({ order: [tea, cup, { ...cup, currency: "USD" }] })).toEqual({
    items: [
      { ...tea, total: 0.3, line: "3 × tea" },
      { ...cup, total: 12.5, line: "1 × cup" },
      { ...cup, currency: "USD", total: 12.5, line: "1 × cup" },
    ],
    totals: [
      { currency: "EUR", amount: 12.8 },
      { currency: "USD", amount: 12.5 },
    ],
  });
});

test("where one price or number is not known there is no total", () => {
  for (const unknown of [{ price: null }, { quantity: null }]) {
    const order = readOrder({ order: [tea, { ...cup, ...unknown }] });
    expect(order?.totals).toEqual([]);
    expect(order?.items.map(({ total }) => total)).toEqual([0.3, null]);
  }
});

test.each([null, {}, { order: [] }, { order: "tea" }])("%j is no order", (details) => {
  expect(readOrder(details)).toBeNull();
});

test.each<[number, string | null, string]>([
  [30, "USD", "US$30.00"],
  [1234.5, "EUR", "€1,234.50"],
  [1200, "JPY", "JP¥1,200"],
  [30, "points", "30 points"],
  [30.25, null, "30.25"],
])("%d in %s is written %s", (amount, currency, words) => {
  expect(moneyWords(amount, currency)).toBe(words);
});
