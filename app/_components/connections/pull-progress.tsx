import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { State } from "#app/_components/layout/state.tsx";
import type { PullDetails } from "#lib/connections/pull/get-pull.ts";
import styles from "./pull.module.css";
import { PullActions } from "./pull-actions.tsx";
import { pullWords } from "./pull-words.ts";

/** How far a pull is: state, what has come of it, until when it pauses and why it does not go on. */
export function PullProgress({ pull, zone }: { pull: PullDetails; zone: string }) {
  const { id, state, pages, rows, bytes, stored, waiting, since, until, trouble, pausedUntil, canResume } = pull;
  const { kind, words } = pullWords[state];
  const isOpen = ["queued", "running", "paused", "asking"].includes(state);
  const isBad = state === "failed";
  const inDay = (time: Date) => formatInstant(time, "date", zone);
  const range =
    since || until
      ? `${since ? `from ${inDay(since)}` : "from the first"} ${until ? `to ${inDay(new Date(until.getTime() - 1))}` : "to the last"}`
      : "all of them";
  return (
    <div className={styles.pull} data-pull={state}>
      <p className={styles.line} aria-live="polite">
        <State kind={kind}>
          {words}
          {pausedUntil && ` until ${formatInstant(pausedUntil, "dateTime", zone)}`}
        </State>
        <span className="quiet">
          Begun {formatInstant(pull.createdAt, "dateTime", zone)}, {range}
        </span>
      </p>
      <dl className={styles.figures}>
        <div>
          <dt>Messages in the pages</dt>
          <dd>{formatNumber(rows)}</dd>
        </div>
        <div>
          <dt>New here</dt>
          <dd>{formatNumber(stored)}</dd>
        </div>
        <div>
          <dt>Pages</dt>
          <dd>{formatNumber(pages)}</dd>
        </div>
        <div>
          <dt>Read over the line</dt>
          <dd>{formatBytes(bytes)}</dd>
        </div>
      </dl>
      {waiting > 0 && (
        <p className={styles.note}>
          {formatCount(waiting, "page")} kept and not read yet: {waiting === 1 ? "its" : "their"} messages appear in a
          moment.
        </p>
      )}
      {trouble && <Notice kind={isBad ? "failed" : "warning"}>{trouble}</Notice>}
      <PullActions id={String(id)} isOpen={isOpen} canResume={canResume} />
    </div>
  );
}
