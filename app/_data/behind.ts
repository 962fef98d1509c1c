import { behindQuery } from "#lib/analytics/behind-query.ts";
import { type BehindMessage, listBehind } from "#lib/analytics/list-behind.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import type { FigurePage } from "./figures.ts";
import { pageContext } from "./page-context.ts";

export type Behind = { query: ReturnType<typeof behindQuery.parse>; messages: BehindMessage[]; total: number };

/** The messages behind the number that an address names, inside a scope that this person was found to see. */
export async function readBehind(page: FigurePage, scope: Scope): Promise<Behind> {
  const { db } = await pageContext();
  const given = behindQuery.safeParse(await page.searchParams);
  const query = given.success ? given.data : behindQuery.parse({});
  return { query, ...(await listBehind(db, scope, query)) };
}
