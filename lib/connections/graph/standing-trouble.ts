import type { connections } from "#drizzle/schema/connections.ts";
import { GraphError } from "./graph-error.ts";

type Row = Pick<typeof connections.$inferSelect, "accessToken" | "pausedUntil" | "graph" | "lastError">;

/**
 * Why the Graph API may not be asked for this connection now; null when it may. What only a person can put right does
 * not keep that person from trying whether it is.
 */
export function standingTrouble(row: Row, now: Date, isByPerson: boolean): GraphError | null {
  if (!row.accessToken) {
    const message = "There is no access token yet. Enter one to let Parlance ask Meta.";
    return new GraphError({ advice: "ask", reason: "token", message });
  }
  const words = row.graph?.words ?? row.lastError ?? "";
  if (row.pausedUntil && row.pausedUntil > now) {
    return new GraphError({ advice: "pause", reason: "limit", message: words, resumeAt: row.pausedUntil });
  }
  const asks = row.graph?.asks;
  return asks && !isByPerson ? new GraphError({ advice: "ask", reason: asks, message: words }) : null;
}
