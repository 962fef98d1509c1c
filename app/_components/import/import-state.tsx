import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import { State } from "#app/_components/layout/state.tsx";
import type { ImportRow } from "#lib/uploads/select-imports.ts";
import styles from "./import-list.module.css";

/** Where an import stands, in a word and a line. */
export function ImportState({ item }: { item: Pick<ImportRow, "status" | "progress" | "errorMessage" | "source"> }) {
  const { read = 0, total = 0 } = item.progress;
  switch (item.status) {
    case "queued":
      return <State kind="waiting">Waiting</State>;
    case "running":
      return (
        <>
          <State kind="running">Being read</State>
          {total > 0 && (
            <p className={styles.listNote}>
              {item.source === "payloads" ? formatBytes(read) : formatNumber(read)} of{" "}
              {item.source === "payloads" ? formatBytes(total) : formatNumber(total)}
            </p>
          )}
          <ProgressBar value={total > 0 ? read / total : null} label="Messages read" />
        </>
      );
    case "failed":
      return (
        <>
          <State kind="failed">Failed</State>
          <p className={styles.listNote}>{item.errorMessage}</p>
        </>
      );
    case "cancelled":
      return <State kind="revoked">Cancelled</State>;
    case "ready":
      return <State kind="done">Ready</State>;
  }
}
