import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { findSource } from "./find-source.ts";
import type { StoreSettings } from "./store-settings.ts";

/** A store as people see it: without its key. */
export type StoreView = StoreSettings & { changedAt: Date };

/**
 * The store of a connection; null where none was entered.
 * @throws AppError `forbidden` below owner, `not_found`
 */
export async function getStore(ctx: Context, connectionId: number): Promise<StoreView | null> {
  requireRole(ctx, "owner");
  const { store } = await findSource(ctx, connectionId);
  if (!store) return null;
  const { workspaceId: _w, connectionId: _c, key: _k, ...shown } = store;
  return shown;
}
