import type { connections } from "#drizzle/schema/connections.ts";
import type { GraphClient } from "../graph/graph-client.ts";

/** What a check may use. `openApp` gives calls in the name of the app itself; null while its id is not known. */
export type CheckInput = {
  row: typeof connections.$inferSelect;
  graph: GraphClient;
  openApp: () => Promise<GraphClient | null>;
  now: Date;
};
