import { LRUCache } from "lru-cache";
import { notFound } from "next/navigation";
import { analyticsQuery } from "#lib/analytics/analytics-query.ts";
import { findScope } from "#lib/analytics/find-scope.ts";
import { type Analytics, computeMetrics } from "#lib/analytics/get-analytics.ts";
import { nightText } from "#lib/analytics/night-text.ts";
import type { MetricName } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { recordView } from "#lib/library/record-view.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { type ConversationParams, conversationIdOf } from "./conversation-params.ts";
import { pageContext } from "./page-context.ts";

export type FigurePage = {
  params: Promise<ConversationParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const mostRows = 300_000;

const cached = new LRUCache<string, Record<string, unknown[]>>({
  maxSize: mostRows,
  sizeCalculation: (metrics) => Object.values(metrics).reduce((rows, { length }) => rows + length, 1),
});

/**
 * The metrics a screen draws, for the range and the people in its address; null while nothing has been read yet.
 * Kept in the process under the conversation's version; who may see the conversation is asked each time before.
 */
export async function readFigures<const Name extends MetricName>(
  page: FigurePage,
  names: readonly Name[],
): Promise<Analytics<Name> | null> {
  const ctx = await pageContext();
  const query = analyticsQuery.safeParse(await page.searchParams);
  const conversationId = conversationIdOf(await page.params);
  const scope = await findScope(ctx, { conversationId, ...(query.success ? query.data : {}) }).catch(notFoundPage);
  if (scope === null) return null;
  await recordView(ctx, conversationId);
  const key = [
    scope.workspaceId,
    scope.readingId,
    scope.version,
    scope.from,
    scope.to,
    scope.chosen,
    nightText(scope.night),
    names,
  ].join(" ");
  const known = cached.get(key) as Analytics<Name>["metrics"] | undefined;
  const metrics = known ?? (await computeMetrics(ctx, scope, names));
  cached.set(key, metrics);
  return { scope, metrics };
}

function notFoundPage(error: unknown): Promise<Scope | null> {
  if (error instanceof AppError && error.code === "not_found") notFound();
  throw error;
}
