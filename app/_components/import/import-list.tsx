import Link from "next/link";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Table } from "#app/_components/table/table.tsx";
import { importReportSchema } from "#lib/messages/imports/import-report.ts";
import { savedCounts } from "#lib/uploads/saved-counts.ts";
import type { ImportRow } from "#lib/uploads/select-imports.ts";
import type { SavedImportRow } from "#lib/uploads/select-saved-imports.ts";
import styles from "./import-list.module.css";
import { ImportState } from "./import-state.tsx";

/** Imports as a ruled list, newest first. */
export function ImportList({ items, zone }: { items: (ImportRow | SavedImportRow)[]; zone: string }) {
  return (
    <Table caption="Imports" className={styles.list}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" className={`number ${styles.wideCell}`}>
            Messages
          </th>
          <th scope="col" className={`number ${styles.wideCell}`}>
            Size
          </th>
          <th scope="col">State</th>
          <th scope="col" className={styles.wideCell}>
            When
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className={styles.what}>
              <Link href={`/imports/${item.id}`} prefetch={false} className={styles.title}>
                {item.conversationTitle === null ? (
                  "Saved webhooks"
                ) : (
                  <bdi className="people">{item.conversationTitle}</bdi>
                )}
              </Link>
              <p className={styles.fileName}>
                <bdi>{item.fileName}</bdi>
              </p>
            </td>
            <td className={`number ${styles.wideCell}`}>{messagesOf(item)}</td>
            <td className={`number ${styles.wideCell}`}>{formatBytes(item.byteSize)}</td>
            <td className={styles.stateCell}>
              <ImportState item={item} />
            </td>
            <td className={styles.wideCell}>{formatInstant(item.createdAt, "dateTime", zone)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function messagesOf({ report, source, progress }: ImportRow | SavedImportRow): string {
  if (source === "payloads") return formatNumber(savedCounts(progress).stored);
  const parsed = importReportSchema.safeParse(report);
  return parsed.data?.messages === undefined ? "–" : formatNumber(parsed.data.messages);
}
