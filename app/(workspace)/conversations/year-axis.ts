import type { TimeSpan } from "#app/_components/layout/spine-path.ts";

export type YearAxis = { span: TimeSpan; years: { label: string; share: number }[] };

const shortYearFrom = 9;

/**
 * The one axis of all rows: from the start of the first year to the end of the last month, with the share of the whole
 * that each year takes.
 */
export function yearAxis(items: readonly { firstAt: string | null; lastAt: string | null }[]): YearAxis | null {
  const days = items.flatMap(({ firstAt, lastAt }) => (firstAt && lastAt ? [firstAt, lastAt] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const firstYear = Number(first.slice(0, 4));
  const lastYear = Number(last.slice(0, 4));
  const from = Date.UTC(firstYear, 0, 1);
  const to = Date.UTC(lastYear, Number(last.slice(5, 7)), 1);
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return {
    span: { from, to },
    years: years.map((year) => {
      const share = (Math.min(to, Date.UTC(year + 1, 0, 1)) - Date.UTC(year, 0, 1)) / (to - from);
      return { label: label(year, share, years.length), share };
    }),
  };
}

/** Narrow years lose their century, very narrow ones their words. */
function label(year: number, share: number, count: number): string {
  if (share < 0.028) return "";
  return count > shortYearFrom && share < 0.075 ? `’${String(year).slice(2)}` : String(year);
}
