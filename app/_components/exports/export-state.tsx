import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import { State } from "#app/_components/layout/state.tsx";
import type { ListedExport } from "#lib/exports/list-exports.ts";
import styles from "./exports.module.css";

const runs = 4;

/** Where an export stands, in a word and a line. */
export function ExportState({ item, now }: { item: ListedExport; now: Date }) {
  if (item.status === "queued") {
    return (
      <>
        <State kind="waiting">Waiting</State>
        <p className={styles.note}>{item.attempt > 0 ? `attempt ${item.attempt} of ${runs} failed` : "next in line"}</p>
      </>
    );
  }
  if (item.status === "running") {
    const share = item.total ? item.done / item.total : null;
    return (
      <>
        <State kind="running">Being made</State>
        <p className={styles.note}>
          {item.done.toLocaleString("en")} of {item.total?.toLocaleString("en") ?? "…"} messages
        </p>
        <ProgressBar value={share} label="Messages written" />
      </>
    );
  }
  if (item.status === "failed") {
    return (
      <>
        <State kind="failed">
          Failed, attempt {item.attempt} of {runs}
        </State>
        <p className={styles.note}>{item.errorMessage}</p>
      </>
    );
  }
  return <ReadyState item={item} now={now} />;
}

function ReadyState({ item, now }: { item: ListedExport; now: Date }) {
  const opened =
    item.linkMaxDownloads === null ? "no link yet" : `opened ${item.linkDownloads} of ${item.linkMaxDownloads}`;
  if (item.mailStatus === "waiting" || item.mailStatus === "failed") {
    return (
      <>
        <State kind="warning">{item.mailStatus === "waiting" ? "Ready, mail waiting" : "Ready, mail not sent"}</State>
        <p className={styles.note}>{item.mailError ?? opened}</p>
      </>
    );
  }
  if (item.linkRevokedAt) {
    return (
      <>
        <State kind="revoked">Ready, link revoked</State>
        <p className={styles.note}>{opened}</p>
      </>
    );
  }
  if (item.linkExpiresAt && item.linkExpiresAt <= now) {
    return (
      <>
        <State kind="expired">Ready, link ended</State>
        <p className={styles.note}>{opened}</p>
      </>
    );
  }
  return (
    <>
      <State kind="done">Ready</State>
      <p className={styles.note}>{item.mailStatus === "kept" ? `${opened}, mail in the outbox` : opened}</p>
    </>
  );
}
