import { orderLine } from "#lib/text/order-line.ts";
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
      quantity: finite(asText(item.quantity) ?? 1),
      price: finite(asText(item.item_price)),
      currency: asText(item.currency),
    };
  });
  const text = [asText(block.text), ...items.map(orderLine)].filter(Boolean).join("\n");
  return plain({ kind: "text", text, details: { order: items, catalog: asText(block.catalog_id) } });
}

function finite(value: string | number | null): number | null {
  const number = value === null || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
