import type { connections } from "#drizzle/schema/connections.ts";

type Row = typeof connections.$inferSelect;
type Secret = "accessToken" | "verifyToken" | "appSecret" | "previousAppSecret";

/** A connection as people see it: none of its secrets, only whether they are there. */
export type ConnectionView = Omit<Row, Secret | "workspaceId" | "webhookId" | "createdBy"> & {
  hasAccessToken: boolean;
  /** A secret was changed, and the one before still counts. */
  isChangingSecret: boolean;
};

/** Leaves the secrets out. */
export function toView(row: Row, now: Date): ConnectionView {
  const { accessToken, verifyToken: _, appSecret: __, previousAppSecret, ...rest } = row;
  const { workspaceId: _w, webhookId: _h, createdBy: _c, ...shown } = rest;
  const isChangingSecret = previousAppSecret !== null && (row.previousSecretUntil?.getTime() ?? 0) > now.getTime();
  return { ...shown, hasAccessToken: accessToken !== null, isChangingSecret };
}
