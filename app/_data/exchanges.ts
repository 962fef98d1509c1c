import type { Scope } from "#lib/analytics/scope.ts";
import { type ExchangeQuery, exchangeQuery } from "#lib/flow/exchange-query.ts";
import { type Exchange, listExchanges } from "#lib/flow/list-exchanges.ts";
import { pageContext } from "./page-context.ts";

type Asked = Record<string, string | string[] | undefined>;

/** The exchanges that an address names, inside a scope that this person was found to see. */
export async function readExchanges(
  scope: Scope,
  asked: Asked,
): Promise<{ query: ExchangeQuery; exchanges: Exchange[]; total: number }> {
  const { db } = await pageContext();
  const given = exchangeQuery.safeParse(asked);
  const query = given.success ? given.data : exchangeQuery.parse({});
  return { query, ...(await listExchanges(db, scope, query)) };
}
