import type { Context } from "#lib/context/context.ts";
import { findScope, type ScopeRequest } from "./find-scope.ts";
import type { MetricRow } from "./metric.ts";
import { type MetricName, metrics } from "./registry.ts";
import type { Scope } from "./scope.ts";

export type Analytics<Name extends MetricName> = {
  scope: Scope;
  metrics: { [Key in Name]: MetricRow<(typeof metrics)[Key]>[] };
};

/**
 * Computes some metrics of a conversation; null while nothing has been read yet.
 * @throws AppError `not_found`
 */
export async function getAnalytics<const Name extends MetricName>(
  ctx: Context,
  request: ScopeRequest,
  names: readonly Name[],
): Promise<Analytics<Name> | null> {
  const scope = await findScope(ctx, request);
  return scope && { scope, metrics: await computeMetrics(ctx, scope, names) };
}

/** Computes some metrics of a scope that was found under the same context. */
export async function computeMetrics<const Name extends MetricName>(
  ctx: Pick<Context, "db">,
  scope: Scope,
  names: readonly Name[],
): Promise<Analytics<Name>["metrics"]> {
  const entries = await Promise.all(
    names.map(async (name) => [name, await metrics[name].compute(ctx.db, scope)] as const),
  );
  return Object.fromEntries(entries) as Analytics<Name>["metrics"];
}
