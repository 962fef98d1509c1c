import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatDuration } from "#app/_components/format/format-duration.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import styles from "./import.module.css";
import { importStages, type StageLine, secondsLeft } from "./import-stages.ts";
import { StageList } from "./stage-list.tsx";

/** How far an import is: one large number, then the stages. */
export function ProgressPanel({
  found,
  report,
  now,
  children,
}: {
  found: ImportDetails;
  report: ImportReport | null;
  now: Date;
  /** Stands between the number and the stages. */
  children?: ReactNode;
}) {
  const stages = importStages(found, report);
  const isOpen = found.status === "queued" || found.status === "running";
  return (
    <section className={styles.progress} aria-label="Progress">
      <div className={styles.stay}>
        <Large found={found} report={report} stages={stages} now={now} />
        {children}
        <StageList stages={stages} />
        {isOpen && <p className={styles.aside}>You may close this page. The import goes on by itself.</p>}
        <p className={styles.aside}>
          <Lock />
          <span>The file is stored encrypted, until its conversation is erased.</span>
        </p>
      </div>
    </section>
  );
}

function Large({
  found,
  report,
  stages,
  now,
}: {
  found: ImportDetails;
  report: ImportReport | null;
  stages: StageLine[];
  now: Date;
}) {
  const current = stages.find(({ state }) => state === "now");
  if (found.status === "ready") {
    const { startedAt, finishedAt } = found;
    const seconds = startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
    const { messages = 0 } = report ?? {};
    return (
      <p className={styles.large}>
        <span className={styles.figure}>{formatNumber(messages)}</span>
        <span className="quiet">
          {messages === 1 ? "message" : "messages"}
          {seconds !== null && (
            <>
              <br />
              read in {formatDuration(Math.max(1, seconds))}
            </>
          )}
        </span>
      </p>
    );
  }
  if (!current) return null;
  const left = secondsLeft(found, now);
  return (
    <p className={styles.large} aria-live="polite">
      {current.share !== null && <span className={styles.figure}>{Math.floor(current.share * 100)} %</span>}
      <span className="quiet">
        {current.key === "waiting" ? "Waiting for a free place" : `of ${current.label.toLowerCase()}`}
        {left !== null && (
          <>
            <br />
            about {formatDuration(roughly(left))} to go
          </>
        )}
        {found.attempt > 1 && (
          <>
            <br />
            {formatCount(found.attempt - 1, "earlier run")} interrupted
          </>
        )}
      </span>
    </p>
  );
}

/** Whole minutes from two minutes on: more would be made up. */
function roughly(seconds: number): number {
  return seconds > 120 ? Math.round(seconds / 60) * 60 : Math.max(1, seconds);
}
