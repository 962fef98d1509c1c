import Link from "next/link";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { ConnectionView } from "#lib/connections/connection-view.ts";
import { ConnectionState } from "./connection-state.tsx";
import styles from "./connections.module.css";
import { countWords } from "./count-words.ts";

/** Connections with the health of each, oldest first. */
export function ConnectionList({ items, zone, now }: { items: ConnectionView[]; zone: string; now: Date }) {
  return (
    <Table caption="Connections" className={styles.list}>
      <thead>
        <tr>
          <th scope="col">Connection</th>
          <th scope="col">State</th>
          <th scope="col" className="wide">
            Last webhook
          </th>
          {countWords.map(({ key, label, help }) => (
            <th key={key} scope="col" className="number wide" title={help}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className={styles.what}>
              <Link href={`/connections/${item.id}`} prefetch={false} className={styles.name}>
                <bdi>{item.name}</bdi>
              </Link>
              <span className={`${styles.number} file`} dir="ltr">
                {item.displayPhoneNumber ?? `id ${item.phoneNumberId}`}
              </span>
            </td>
            <td className={styles.state}>
              <ConnectionState connection={item} zone={zone} now={now} />
              {item.silence && <span className={styles.trouble}>{item.silence}</span>}
              {item.lastError && item.lastErrorAt && (
                <span className={styles.trouble}>
                  {formatInstant(item.lastErrorAt, "dateTime", zone)}: {item.lastError}
                </span>
              )}
            </td>
            <td className={`${styles.when} wide`}>
              {item.lastWebhookAt ? formatInstant(item.lastWebhookAt, "dateTime", zone) : "never"}
            </td>
            {countWords.map(({ key }) => (
              <td key={key} className="number wide" data-some={item[key] > 0 ? "" : undefined}>
                {formatNumber(item[key])}
              </td>
            ))}
            <td className={`${styles.counted} narrow`}>
              {countWords
                .filter(({ key }) => key === "received" || key === "stored" || item[key] > 0)
                .map(({ key, label }) => `${formatNumber(item[key])} ${label.toLowerCase()}`)
                .join(", ")}
              {item.lastWebhookAt && `; last webhook ${formatInstant(item.lastWebhookAt, "dateTime", zone)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
