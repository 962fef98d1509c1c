import { asList } from "../as-list.ts";
import { asRecord } from "../as-record.ts";
import { asText } from "../as-text.ts";
import type { CloudContent } from "../cloud-event.ts";
import { plain } from "./plain.ts";

/** An order out of a catalogue: the words with it, then a line an item. Amounts come as numbers and as strings. */
export function readOrder(value: unknown): CloudContent | null {
  const block = asRecord(value);
  if (!Array.isArray(block.product_items)) return null;
  const items = asList(block.product_items).map((entry) => {
    const item = asRecord(entry);
    return {
      product: asText(item.product_retailer_id) ?? "",
      quantity: Number(asText(item.quantity) ?? 1),
      price: Number(asText(item.item_price) ?? Number.NaN),
      currency: asText(item.currency),
    };
  });
  const lines = items.map(({ quantity, product }) => `${quantity} × ${product}`);
  const text = [asText(block.text), ...lines].filter(Boolean).join("\n");
  const priced = items.map((item) => ({ ...item, price: Number.isFinite(item.price) ? item.price : null }));
  return plain({ kind: "text", text, details: { order: priced, catalog: asText(block.catalog_id) } });
}
