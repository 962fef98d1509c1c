import { sql } from "drizzle-orm";
import { getAnalytics } from "#lib/analytics/get-analytics.ts";
import { type BenchRow, row } from "./bench-row.ts";
import { asMs, quantile, timeOf } from "./measure.ts";
import type { Imported } from "./measure-import.ts";
import type { Instance } from "./open-instance.ts";

const wantedMs = 50;
const runs = 20;
const overview = [
  "span",
  "spine",
  "weekHours",
  "participants",
  "participantPeriods",
  "responseTimes",
  "replyWaits",
  "initiations",
  "sentiment",
  "topWords",
] as const;

/** All figures of the overview from the rollups, beside counting the messages a day from the messages themselves. */
export async function measureDashboard(instance: Instance, imported: Imported, messages: number): Promise<BenchRow[]> {
  const { ctx } = instance;
  const { conversationId, readingId } = imported;
  const times: number[] = [];
  await getAnalytics(ctx, { conversationId }, overview);
  for (let run = 0; run < runs; run++) times.push(await timeOf(() => getAnalytics(ctx, { conversationId }, overview)));
  const p95 = quantile(times, 0.95);
  const scanMs = await timeOf(() =>
    ctx.db.execute(sql`
      select local_at::date, participant_id, count(*), sum(words) from messages
      where workspace_id = ${ctx.workspaceId}::int8 and reading_id = ${readingId}::int8 group by 1, 2`),
  );
  return [
    row("dashboard, ten figures, p50 / p95", messages, `${asMs(quantile(times, 0.5))} / ${asMs(p95)}`, {
      limit: `${asMs(scanMs)} one figure from the rows`,
      timesLimit: p95 / scanMs,
      wanted: `${wantedMs} ms`,
      isMet: p95 < wantedMs,
    }),
  ];
}
