import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { exportMessage, exportSource } from "#lib/testing/export-source.ts";
import { renderCsv } from "./render-csv.ts";

const raw = { bom: false, separator: ",", mode: "raw" } as const;
const dangerous = ['=HYPERLINK("http://example.org")', "+49 170", "-5", "@x", "\tx", "＝1+1", "  =1", "\u200e=1"];

async function textsOf(csv: string): Promise<string[]> {
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => row.text ?? "");
}

test("raw mode gives every text back as it was written", async () => {
  const anyText = fc.array(
    fc.string({ unit: "grapheme" }).map((value) => value.replaceAll("\r", "")),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(anyText, async (texts) => {
      const source = exportSource(texts.map((value, index) => exportMessage(index + 1, { text: value })));
      expect(await textsOf(await text(renderCsv(source, raw)))).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

test("T114: safe mode leads what a spreadsheet would run with an apostrophe, and nothing else", async () => {
  const texts = [...dangerous, "plain", "1 = 1", "'quoted"];
  const source = exportSource(texts.map((value, index) => exportMessage(index + 1, { text: value, polarity: -0.5 })));
  const csv = await text(renderCsv(source, { ...raw, mode: "safe" }));
  expect(await textsOf(csv)).toEqual([...dangerous.map((value) => `'${value}`), "plain", "1 = 1", "'quoted"]);
  const [first] = parse(csv, { columns: true }) as Record<string, string>[];
  expect(first).toMatchObject({ participant: "'+353 1 555 0199", polarity: "-0.5" });
});

test("records end in CR LF, line breaks inside a cell are LF, and the mark stands first when it is asked for", async () => {
  const source = () => exportSource([exportMessage(1, { text: "one\ntwo" })]);
  const csv = await text(renderCsv(source(), { ...raw, separator: ";" }));
  expect(csv.split("\r\n")).toHaveLength(3);
  expect(csv).toContain('"one\ntwo"');
  expect(csv.startsWith('"number";"message_id"')).toBe(true);
  const marked = Buffer.concat(await renderCsv(source(), { ...raw, bom: true }).toArray());
  expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("an order has its items with prices and what they come to in the last column", async () => {
  const tea = { product: "tea", quantity: 2, price: 4.5, currency: "EUR" };
  const messages = [exportMessage(1, { text: "2 × tea", details: { order: [tea] } }), exportMessage(2, {})];
  const rows = parse(await text(renderCsv(exportSource(messages), raw)), { columns: true }) as Record<string, string>[];
  expect(rows.map((row) => Object.keys(row).at(-1))).toEqual(["order", "order"]);
  expect(rows.map(({ order }) => order && JSON.parse(order))).toEqual([[{ ...tea, total: 9 }], ""]);
});
