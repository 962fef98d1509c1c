import { orderLine } from "#lib/text/order-line.ts";

export type OrderItem = {
  product: string;
  /** Null where it is not told. */
  quantity: number | null;
  /** Of one, in units of the currency. */
  price: number | null;
  /** ISO 4217; null where it is not told. */
  currency: string | null;
  total: number | null;
  /** As it stands in the text of the message: `2 × KETTLE-BLUE`. */
  line: string;
};

/** `totals`: what all items of a currency come to; none where the price or number of an item is not known. */
export type Order = { items: OrderItem[]; totals: { amount: number; currency: string | null }[] };

/** The order that a message of the WhatsApp Business Platform holds, from its details; null for any other message. */
export function readOrder(details: Record<string, unknown> | null): Order | null {
  if (!Array.isArray(details?.order) || details.order.length === 0) return null;
  const items = details.order.map((entry: unknown): OrderItem => {
    const { product, quantity, price, currency } = (entry ?? {}) as Record<string, unknown>;
    const item = {
      product: typeof product === "string" ? product : "",
      quantity: typeof quantity === "number" ? quantity : null,
      price: typeof price === "number" ? price : null,
      currency: typeof currency === "string" && currency !== "" ? currency : null,
    };
    const total = item.quantity === null || item.price === null ? null : rounded(item.quantity * item.price);
    return { ...item, total, line: orderLine(item) };
  });
  const sums = new Map<string | null, number>();
  for (const { currency, total } of items) sums.set(currency, (sums.get(currency) ?? 0) + (total ?? Number.NaN));
  const totals = [...sums].map(([currency, amount]) => ({ currency, amount: rounded(amount) }));
  return { items, totals: totals.every(({ amount }) => Number.isFinite(amount)) ? totals : [] };
}

/** Three decimals are the most that a currency has; sums of binary fractions are off far behind them. */
function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}
