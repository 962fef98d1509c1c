import type { connections, GraphAsk } from "#drizzle/schema/connections.ts";
import { type HistoryView, viewHistory } from "./history/view-history.ts";

type Row = typeof connections.$inferSelect;
type Secret = "accessToken" | "verifyToken" | "appSecret" | "previousAppSecret";
type Inner = "workspaceId" | "webhookId" | "createdBy" | "graph" | "historyRequest" | "mediaErrors";

/** A connection as people see it: none of its secrets, only whether they are there. */
export type ConnectionView = Omit<Row, Secret | Inner | "history"> & {
  hasAccessToken: boolean;
  /** What a person has to put right before Meta is asked again. */
  asks: GraphAsk | null;
  /** A secret was changed, and the one before still counts. */
  isChangingSecret: boolean;
  history: HistoryView;
  /** In words, when nothing has come for unusually long; null while all is as ever. */
  silence: string | null;
};

/** Leaves the secrets out. */
export function toView(row: Row, now: Date, silence: string | null): ConnectionView {
  const { accessToken, verifyToken: _, appSecret: __, previousAppSecret, ...rest } = row;
  const { workspaceId: _w, webhookId: _h, createdBy: _c, graph, historyRequest: _r, mediaErrors: _m, ...shown } = rest;
  const isChangingSecret = previousAppSecret !== null && (row.previousSecretUntil?.getTime() ?? 0) > now.getTime();
  const asks = graph?.asks ?? null;
  return {
    ...shown,
    hasAccessToken: accessToken !== null,
    asks,
    isChangingSecret,
    history: viewHistory(row, now),
    silence,
  };
}
