import type { Scope } from "#lib/analytics/scope.ts";
import type { ExchangeQuery } from "#lib/flow/exchange-query.ts";
import { scopeQuery } from "../charts/addresses.ts";

/** The exchanges behind a number of the Flow screen. */
export function exchangesAddress(scope: Scope, filter: Partial<ExchangeQuery>): string {
  return `/conversations/${scope.conversationId}/flow/behind?${scopeQuery(scope, filter)}`;
}
