import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readOrder } from "#lib/conversations/read-order.ts";
import { OrderList } from "./order-list.tsx";

const items = [
  { product: "KETTLE-BLUE", quantity: 2, price: 32, currency: "GBP" },
  { product: "CUP", quantity: 1, price: 4.5, currency: "GBP" },
];
const list = "2 × KETTLE-BLUE\n1 × CUP";

function show(text: string, given: { items?: object[]; marks?: { start: number; end: number }[] } = {}): string {
  const order = readOrder({ order: given.items ?? items });
  if (!order) throw new Error("That is no order.");
  const words = (own: string) => own !== "" && <p>{own}</p>;
  return renderToStaticMarkup(<OrderList order={order} text={text} words={words} marks={given.marks ?? []} />);
}

const cells = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
  );

test("each item stands once with its number, price and what it comes to, and the total below", () => {
  const html = show(`Soon please\n${list}`);
  expect(html).toContain("<p>Soon please</p>");
  expect(cells(html).slice(1)).toEqual([
    ["2 × KETTLE-BLUE", "£32.00", "£64.00"],
    ["1 × CUP", "£4.50", "£4.50"],
    ["Total", "£68.50"],
  ]);
});

test("an item without a price says so, and there is no total", () => {
  const html = show(list, { items: [items[0] ?? {}, { ...items[1], price: null }] });
  expect(html).not.toContain("<p>");
  expect(cells(html).slice(2)).toEqual([["1 × CUP", "no price", ""]]);
});

test("a hit in the name of an item is marked there", () => {
  const text = `Soon please\n${list}`;
  const start = text.indexOf("CUP");
  expect(show(text, { marks: [{ start, end: start + 3 }] })).toContain("1 × <mark>CUP</mark>");
});
