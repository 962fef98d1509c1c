import { sql } from "drizzle-orm";
import { searchInput } from "#lib/search/schemas.ts";
import { searchMessages } from "#lib/search/search-messages.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { asMs, quantile, timeOf } from "./measure.ts";
import type { Imported } from "./measure-import.ts";
import type { Instance } from "./open-instance.ts";

const wantedP95Ms = 150;
const wordsAClass = 30;
const classes = [
  { name: "frequent words", share: [0.03, 1] },
  { name: "medium words", share: [0.002, 0.03] },
  { name: "rare words", share: [0, 0.0002] },
] as const;

/** Searches for words never asked before, so that no cache answers. */
export async function measureSearch(instance: Instance, imported: Imported, messages: number): Promise<BenchRow[]> {
  const frequencies = await countWords(instance, imported.readingId, messages);
  const rows: BenchRow[] = [];
  // The first question of a process pays for its connections.
  await searchMessages(instance.ctx, searchInput.parse({ query: "nobody-wrote-this" }));
  for (const { name, share } of classes) {
    const [least, most] = share;
    const words = frequencies.filter(({ count }) => count > least * messages && count <= most * messages);
    const times: number[] = [];
    for (const { word } of spread(words, wordsAClass)) {
      const input = searchInput.parse({ query: word });
      times.push(await timeOf(() => searchMessages(instance.ctx, input)));
    }
    const p95 = quantile(times, 0.95);
    rows.push(
      row(`search, ${times.length} ${name}, p50 / p95`, messages, `${asMs(quantile(times, 0.5))} / ${asMs(p95)}`, {
        wanted: `p95 ${wantedP95Ms} ms`,
        isMet: p95 < wantedP95Ms,
      }),
    );
  }
  return rows;
}

/** In how many messages each plain word of the reading stands. */
async function countWords({ ctx }: Instance, readingId: number, messages: number) {
  const source = `select tsv from messages where reading_id = ${readingId} and workspace_id = ${ctx.workspaceId}`;
  const { rows } = await ctx.db.execute<{ word: string; count: number }>(
    sql`select word, ndoc::int as count from ts_stat(${source}) where word ~ '^[a-z]{3,}$' order by ndoc desc, word`,
  );
  if (rows.length === 0) throw new Error(`none of ${messages} messages has a word`);
  return rows;
}

function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => items[Math.floor(at * step)]).filter(
    (item) => item !== undefined,
  );
}
