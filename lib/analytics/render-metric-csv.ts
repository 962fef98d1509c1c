import { stringify } from "csv-stringify/sync";
import type { Context } from "#lib/context/context.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { findScope, type ScopeRequest } from "./find-scope.ts";
import { metrics } from "./registry.ts";

const runsInSpreadsheets = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/**
 * The rows of a metric as RFC 4180, columns as in its schema. Cells that a spreadsheet would run are made harmless.
 * @param key such as `week-hours`
 * @throws AppError `not_found` for an unknown metric or conversation
 */
export async function renderMetricCsv(
  ctx: Context,
  key: string,
  request: ScopeRequest,
): Promise<{ fileName: string; csv: string }> {
  const metric = Object.values(metrics).find((known) => known.key === key);
  const scope = await findScope(ctx, request);
  if (!metric || !scope) throw new AppError("not_found", "There is no such metric.");
  const rows: object[] = await metric.compute(ctx.db, scope);
  const csv = stringify(rows, {
    header: true,
    columns: Object.keys(metric.row.shape),
    record_delimiter: "windows",
    cast: { string: (cell) => (runsInSpreadsheets.test(cell) ? `'${cell}` : cell) },
  });
  return { fileName: `${key}-${scope.from}-${scope.to}.csv`, csv };
}
