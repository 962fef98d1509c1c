import { Check, LoaderCircle, X } from "lucide-react";
import { formatDuration } from "#app/_components/format/format-duration.ts";
import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import styles from "./import.module.css";
import type { StageLine, StageState } from "./import-stages.ts";

const icons = { done: <Check />, now: <LoaderCircle />, failed: <X />, ahead: null } satisfies Record<
  StageState,
  unknown
>;
const words = { done: "done", now: "under way", failed: "stopped", ahead: "to come" } satisfies Record<
  StageState,
  string
>;

/** The stages as a line of discs, each with its count and time. */
export function StageList({ stages }: { stages: StageLine[] }) {
  return (
    <ol className={styles.stages}>
      {stages.map(({ key, label, state, amount, note, seconds, share }) => (
        <li key={key} className={styles.stage} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <span className={styles.disc}>{icons[state]}</span>
          <div>
            <p className={styles.stageLine}>
              <b>{label}</b>
              <span className="visually-hidden">{words[state]}</span>
              {amount && <span className="quiet">{amount}</span>}
              {seconds !== null && (
                <span className={styles.took}>{seconds < 1 ? "<1 s" : formatDuration(seconds)}</span>
              )}
            </p>
            {note && <p className={styles.stageNote}>{note}</p>}
            {share !== null && <ProgressBar value={share} label={label} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
