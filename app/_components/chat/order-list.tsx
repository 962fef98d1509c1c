import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { moneyWords } from "#lib/conversations/money-words.ts";
import type { Order } from "#lib/conversations/read-order.ts";
import { type Mark, MarkedText } from "./marked-text.tsx";
import styles from "./order-list.module.css";

/** An order out of a catalogue: the words that came with it, its items with what one and all of them cost, and the total. */
export function OrderList({
  order: { items, totals },
  text,
  words,
  marks = [],
  isNow = false,
}: {
  order: Order;
  /** Of the message: the words, then a line an item. */
  text: string;
  words: (own: string) => ReactNode;
  marks?: readonly Mark[];
  isNow?: boolean;
}) {
  const lines = items.map(({ line }) => line);
  const start = text.endsWith(lines.join("\n")) ? text.length - lines.join("\n").length : null;
  const offsets = lines.map((_, at) => lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, start ?? 0));
  return (
    <>
      {words(start === null ? text : text.slice(0, Math.max(0, start - 1)))}
      <table className={styles.order}>
        <caption>Order, {formatCount(items.length, "item")}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Each</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ line, price, currency, total }, at) => (
            <tr key={offsets[at]}>
              <th scope="row">
                <bdi>
                  <MarkedText text={line} offset={offsets[at] ?? 0} marks={start === null ? [] : marks} isNow={isNow} />
                </bdi>
              </th>
              <td className={styles.each}>{price === null ? "no price" : moneyWords(price, currency)}</td>
              <td>{total !== null && moneyWords(total, currency)}</td>
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map(({ amount, currency }) => (
              <tr key={currency}>
                <th scope="row" colSpan={2}>
                  Total
                </th>
                <td>{moneyWords(amount, currency)}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </>
  );
}
