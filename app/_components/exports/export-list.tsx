import Link from "next/link";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { ListedExport } from "#lib/exports/list-exports.ts";
import { ExportState } from "./export-state.tsx";
import { endsIn, formatWords, rangeWords } from "./export-words.ts";
import styles from "./exports.module.css";

/** Exports as a ruled list; each row opens its details at `base?id=`. */
export function ExportList({
  items,
  chosenId,
  base,
  now,
}: {
  items: ListedExport[];
  chosenId: number | null;
  base: string;
  now: Date;
}) {
  return (
    <Table caption="Exports" className={styles.list}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={styles.range}>
            Range
          </th>
          <th scope="col" className="number">
            Size
          </th>
          <th scope="col" className={styles.hash}>
            SHA-256
          </th>
          <th scope="col">State</th>
          <th scope="col" className={styles.ends}>
            Link ends
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-chosen={item.id === chosenId ? "" : undefined}>
            <td className={styles.what}>
              <Link href={`${base}?id=${item.id}`} scroll={false} prefetch={false} className={styles.title}>
                <bdi className="people">{item.title}</bdi>
              </Link>
              <p className={styles.note}>{formatWords(item)}</p>
            </td>
            <td className={styles.range}>{rangeWords(item)}</td>
            <td className="number">{item.byteSize === null ? "–" : formatBytes(item.byteSize)}</td>
            <td className={styles.hash}>
              <span className="file">
                {item.sha256 ? `${item.sha256.slice(0, 4)} ${item.sha256.slice(4, 8)}` : "–"}
              </span>
            </td>
            <td className={styles.state}>
              <ExportState item={item} now={now} />
            </td>
            <td className={styles.ends}>
              {item.linkExpiresAt && !item.linkRevokedAt ? endsIn(item.linkExpiresAt, now) : "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
