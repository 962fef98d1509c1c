import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { State } from "#app/_components/layout/state.tsx";
import { listAudits } from "#lib/connections/audit/list-audits.ts";
import { AuditReport } from "./audit-report.tsx";
import { AuditStart } from "./audit-start.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./pull.module.css";
import type { SectionProps } from "./section-props.ts";

const stateWords = {
  queued: { kind: "waiting", words: "Waiting for a free place" },
  running: { kind: "running", words: "Comparing with Meta" },
  paused: { kind: "waiting", words: "Waits until Meta allows further calls" },
  done: { kind: "done", words: "Compared" },
  failed: { kind: "failed", words: "Not compared" },
} as const;

/** What Meta says it has handled beside what is here. Imports nothing. */
export async function AuditSection({ ctx, connection, zone }: SectionProps) {
  const { id: connectionId, hasAccessToken, status } = connection;
  if (status !== "active") return null;
  const [last] = await listAudits(ctx, connectionId, 1);
  const isOpen = last?.state === "queued" || last?.state === "running" || last?.state === "paused";
  return (
    <ConnectionSection
      id="audit"
      title="Audit of deliveries"
      about="Compares what is here with Meta's own counts of the last 30 days and, where Meta shows it, with each message that it delivered. It shows gaps; it cannot fill them, for Meta gives no text afterwards."
    >
      {last && (
        <p className={styles.line} aria-live="polite">
          <State kind={stateWords[last.state].kind}>{stateWords[last.state].words}</State>
          <span className="quiet">{formatInstant(last.finishedAt ?? last.createdAt, "dateTime", zone)}</span>
        </p>
      )}
      {last?.trouble && <Notice kind={last.state === "failed" ? "failed" : "warning"}>{last.trouble}</Notice>}
      {last?.report && <AuditReport report={last.report} />}
      {!hasAccessToken && <p className={styles.note}>Meta is asked with the access token. Enter one first.</p>}
      {hasAccessToken && !isOpen && <AuditStart connectionId={String(connectionId)} isFirst={!last} />}
    </ConnectionSection>
  );
}
