/**
 * Parts of the history that have not come, as `phase/order`: Meta numbers the parts of each phase, and they come in any
 * order, so that a gap below the highest that has come is one that is still on its way, or lost.
 * @param chunks as `phase/order`, such as `1/3`
 */
export function missingChunks(chunks: readonly string[]): string[] {
  const ordersOf = new Map<number, Set<number>>();
  for (const chunk of chunks) {
    const [phase = 0, order = 0] = chunk.split("/").map(Number);
    ordersOf.set(phase, (ordersOf.get(phase) ?? new Set()).add(order));
  }
  const missing: string[] = [];
  for (const [phase, orders] of [...ordersOf].sort(([one], [other]) => one - other)) {
    const last = Math.min(Math.max(...orders), mostOrders);
    for (let order = orders.has(0) ? 0 : 1; order < last; order++) {
      if (!orders.has(order)) missing.push(`${phase}/${order}`);
    }
  }
  return missing;
}

/** A number beyond is no count of parts. */
const mostOrders = 100_000;
