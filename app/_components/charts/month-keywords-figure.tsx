import { keywordPeriod } from "#lib/analytics/keyword-period.ts";
import type { MetricRow } from "#lib/analytics/metric.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { endOfPeriod } from "#lib/conversations/period.ts";
import { formatNumber } from "../format/format-number.ts";
import { csvAddress, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import styles from "./month-keywords-figure.module.css";

const mostDrawn = 36;
const monthName = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** What each month, or each year of a long range, was about that the others were not; the newest first. */
export function MonthKeywordsFigure({
  number,
  scope,
  words,
}: {
  number: number;
  scope: Scope;
  words: readonly MetricRow<typeof all.monthKeywords>[];
}) {
  const months = [...Map.groupBy(words, ({ start }) => start)].reverse();
  const isYearly = keywordPeriod(scope) === "year";
  const nameOf = (start: string) => (isYearly ? start.slice(0, 4) : monthName.format(new Date(start)));
  const scopeOf = (start: string) => ({
    ...scope,
    from: start,
    to: isYearly ? `${start.slice(0, 4)}-12-31` : endOfPeriod(start, "month"),
  });
  return (
    <Figure
      number={number}
      span={12}
      finding={
        months.length < 2 ? "Too short to tell months apart" : `What each ${isYearly ? "year" : "month"} was about`
      }
      note="Words frequent then and rare at other times (TF-IDF), with the times they were said."
      csvHref={csvAddress(scope, all.monthKeywords.key)}
      table={
        <FigureTable
          caption={all.monthKeywords.title}
          columns={[{ label: isYearly ? "Year" : "Month" }, { label: "Word" }, { label: "Times", isNumber: true }]}
          rows={words.map(({ start, term, count }) => ({
            key: `${start} ${term}`,
            cells: [
              nameOf(start),
              <bdi key="term" className="people">
                {term}
              </bdi>,
              formatNumber(count),
            ],
          }))}
        />
      }
    >
      {months.length < 2 ? (
        <p className="quiet">Two months with words of their own are needed.</p>
      ) : (
        <dl className={styles.months}>
          {months.slice(0, mostDrawn).map(([start, terms]) => (
            <div key={start}>
              <dt>{nameOf(start)}</dt>
              {terms.map(({ term, count }) => (
                <dd key={term}>
                  <a className="door" href={searchAddress(scopeOf(start), term)}>
                    <bdi className="people">{term}</bdi>
                  </a>{" "}
                  <span className="number quiet">{formatNumber(count)}</span>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </Figure>
  );
}
