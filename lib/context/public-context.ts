import { type Database, database } from "#lib/db/client.ts";
import { createLog } from "#lib/runtime/log.ts";
import type { Context } from "./context.ts";

/** What is known of a request before anybody has signed in. */
export type PublicContext = Pick<Context, "db" | "log" | "requestId" | "address" | "now">;

/** The context of a request. The database is not touched until something asks for `db`. */
export function createPublicContext(request: { requestId: string; address: string | null }): PublicContext {
  return {
    get db(): Database {
      return database();
    },
    log: createLog("web").child({ requestId: request.requestId }),
    requestId: request.requestId,
    address: request.address,
    now: () => new Date(),
  };
}
