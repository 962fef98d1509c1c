import type { Database } from "#lib/db/client.ts";
import { type Auth, createAuth } from "./create-auth.ts";

const made = new WeakMap<Database, Auth>();

/** The better-auth of a database, for reading; changes use one of their own over their transaction. */
export function authFor(db: Database): Auth {
  const existing = made.get(db);
  if (existing) return existing;
  const auth = createAuth(db);
  made.set(db, auth);
  return auth;
}
