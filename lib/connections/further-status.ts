/** Statuses from least to most: what was read does not go back to delivered, and a failure is only what nothing followed. */
const order = ["failed", "deleted", "sent", "delivered", "read", "played"];

/** The further one of two statuses, whichever came first. A word that is not known is kept only where there is none. */
export function furtherStatus(one: string | null, other: string): string {
  return one !== null && order.indexOf(one) >= order.indexOf(other) ? one : other;
}
