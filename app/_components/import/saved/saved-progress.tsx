import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatDuration } from "#app/_components/format/format-duration.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import type { SavedImport } from "#lib/uploads/get-saved-import.ts";
import styles from "../import.module.css";

/** One large number: the part of the file that is read, or what it brought. */
export function SavedProgress({ found }: { found: SavedImport }) {
  const { status, queuePosition, counts, startedAt, finishedAt, attempt } = found;
  if (status === "queued") {
    return (
      <p className={styles.large} aria-live="polite">
        <span className="quiet">Waiting for a free place{queuePosition ? `, place ${queuePosition} in line` : ""}</span>
      </p>
    );
  }
  if (status === "running") {
    const share = counts.total > 0 ? counts.read / counts.total : null;
    return (
      <div aria-live="polite">
        <p className={styles.large}>
          {share !== null && <span className={styles.figure}>{Math.floor(share * 100)} %</span>}
          <span className="quiet">
            {formatBytes(counts.read)} of {formatBytes(counts.total)} read
            {attempt > 1 && (
              <>
                <br />
                goes on after an interruption
              </>
            )}
          </span>
        </p>
        <ProgressBar value={share} label="Read of the file" />
      </div>
    );
  }
  const seconds = startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null;
  return (
    <p className={styles.large}>
      <span className={styles.figure}>{formatNumber(counts.stored)}</span>
      <span className="quiet">
        {counts.stored === 1 ? "new message" : "new messages"}
        {status === "ready" && seconds !== null && (
          <>
            <br />
            read in {formatDuration(Math.max(1, seconds))}
          </>
        )}
      </span>
    </p>
  );
}
