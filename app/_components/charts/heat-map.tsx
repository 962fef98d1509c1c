import { quantileBins } from "#lib/figures/quantile-bins.ts";
import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import styles from "./heat-map.module.css";
import { weekdays } from "./weekdays.ts";

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** Hours of the week as a table of seven rows; each cell links to its messages. */
export function HeatMap({
  cells,
  href,
}: {
  /** 168 counts, Monday 0:00 first. */
  cells: readonly number[];
  href: (weekday: number, hour: number) => string;
}) {
  const step = quantileBins(cells);
  const most = Math.max(...cells);
  return (
    <>
      <table className={styles.heat}>
        <caption className="visually-hidden">Messages by weekday and hour</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col">
                <span aria-hidden="true">{hour % 3 === 0 ? hour : ""}</span>
                <span className="visually-hidden">{hour}:00</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, day) => (
            <tr key={weekday}>
              <th scope="row">
                <span aria-hidden="true">{weekday.slice(0, 3)}</span>
                <span className="visually-hidden">{weekday}</span>
              </th>
              {hours.map((hour) => {
                const count = cells[day * 24 + hour] ?? 0;
                const label = `${weekday} ${hour}:00, ${formatCount(count, "message")}`;
                return (
                  <td key={hour}>
                    {count > 0 ? (
                      <a href={href(day + 1, hour)} data-step={step(count)} title={label}>
                        <span className="visually-hidden">{label}</span>
                      </a>
                    ) : (
                      <i data-step={0} title={label} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.ramp} aria-hidden="true">
        <span>0</span>
        {[0, 1, 2, 3, 4, 5, 6, 7].map((shade) => (
          <i key={shade} data-step={shade} />
        ))}
        <span>{formatNumber(most)} in one hour of the week</span>
      </p>
    </>
  );
}
