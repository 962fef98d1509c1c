import type { ReactNode } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Table } from "#app/_components/table/table.tsx";
import styles from "./check.module.css";

export type CountRow = { key: string; name: ReactNode; count: number };

/** Counts by name, the largest first, with bars in proportion to the largest. */
export function CountTable({
  caption,
  thing,
  unit,
  rows,
  hasBars = true,
}: {
  caption: string;
  thing: string;
  unit: string;
  rows: readonly CountRow[];
  /** Bars are noise where all counts are small. */
  hasBars?: boolean;
}) {
  const sorted = [...rows].sort((one, other) => other.count - one.count);
  const most = Math.max(1, sorted[0]?.count ?? 1);
  return (
    <Table caption={caption} className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">{thing}</th>
          <th scope="col" className="number">
            {unit}
          </th>
          {hasBars && <td aria-hidden />}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="number">{formatNumber(count)}</td>
            {hasBars && (
              <td className={styles.bar} aria-hidden>
                <meter min={0} max={most} value={count} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
