/** An item of an order as a message says it, without its price: `2 × KETTLE-BLUE`. */
export function orderLine({ product, quantity }: { product: string; quantity: number | null }): string {
  return quantity === null ? product : `${quantity} × ${product}`;
}
