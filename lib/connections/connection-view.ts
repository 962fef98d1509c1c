import type { connections, GraphAsk } from "#drizzle/schema/connections.ts";

type Row = typeof connections.$inferSelect;
type Secret = "accessToken" | "verifyToken" | "appSecret" | "previousAppSecret";

/** A connection as people see it: none of its secrets, only whether they are there. */
export type ConnectionView = Omit<Row, Secret | "workspaceId" | "webhookId" | "createdBy" | "graph"> & {
  hasAccessToken: boolean;
  /** What a person has to put right before Meta is asked again. */
  asks: GraphAsk | null;
  /** A secret was changed, and the one before still counts. */
  isChangingSecret: boolean;
};

/** Leaves the secrets out. */
export function toView(row: Row, now: Date): ConnectionView {
  const { accessToken, verifyToken: _, appSecret: __, previousAppSecret, ...rest } = row;
  const { workspaceId: _w, webhookId: _h, createdBy: _c, graph, ...shown } = rest;
  const isChangingSecret = previousAppSecret !== null && (row.previousSecretUntil?.getTime() ?? 0) > now.getTime();
  return { ...shown, hasAccessToken: accessToken !== null, asks: graph?.asks ?? null, isChangingSecret };
}
