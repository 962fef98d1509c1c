import type { Database } from "#lib/db/client.ts";
import type { Logger } from "#lib/runtime/log.ts";

/** Least to most; each includes those before it. */
export const roles = ["viewer", "editor", "owner"] as const;
export type Role = (typeof roles)[number];

export type Actor =
  | { kind: "user"; id: string; email: string; isOperator: boolean }
  | { kind: "apiKey"; id: string; userId: string }
  | { kind: "job"; id: string };

/** Who asks for what, inside which workspace, when. The first argument of every verb. */
export type Context = {
  actor: Actor;
  workspaceId: number;
  role: Role;
  db: Database;
  log: Logger;
  requestId: string;
  /** Address of the caller, for the audit trail; null in jobs. */
  address: string | null;
  now: () => Date;
};
