import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { State } from "#app/_components/layout/state.tsx";
import { Table } from "#app/_components/table/table.tsx";
import type { AuditView } from "#lib/connections/audit/list-audits.ts";
import styles from "./pull.module.css";

type Report = NonNullable<AuditView["report"]>;

/** The finding in a sentence, then what Meta lists, then day by day. */
export function AuditReport({ report }: { report: Report }) {
  const { days, listed, isComplete, missing, withoutText, failedWebhooks, notes } = report;
  return (
    <>
      {days && <p>{findingOf(days)}</p>}
      {listed !== null && (
        <dl className={styles.figures}>
          <div>
            <dt>{isComplete ? "Messages that Meta lists" : "Messages looked at so far"}</dt>
            <dd>{formatNumber(listed)}</dd>
          </div>
          <div>
            <dt>Not here</dt>
            <dd>{formatNumber(missing)}</dd>
          </div>
          <div>
            <dt>Here without text</dt>
            <dd>{formatNumber(withoutText)}</dd>
          </div>
          <div>
            <dt>Webhook not delivered</dt>
            <dd>{formatNumber(failedWebhooks)}</dd>
          </div>
        </dl>
      )}
      {listed !== null && !isComplete && (
        <p className={styles.note}>Meta's list is longer than what was looked at, or its limit came first.</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {days && days.length > 0 && (
        <details className={styles.more} open={days.some(hasGap)}>
          <summary>Day by day</summary>
          <Days days={days} />
        </details>
      )}
    </>
  );
}

function findingOf(days: NonNullable<Report["days"]>): string {
  const meta = days.reduce((sum, { metaIncoming }) => sum + metaIncoming, 0);
  const here = days.reduce((sum, { incoming }) => sum + incoming, 0);
  const gaps = days.filter(hasGap).length;
  const counted = `Meta counted ${formatNumber(meta)} incoming in the last 30 days; ${formatNumber(here)} are here.`;
  return gaps === 0 ? `${counted} No day has a gap.` : `${counted} ${formatCount(gaps, "day")} with a gap.`;
}

function hasGap({ metaIncoming, incoming }: NonNullable<Report["days"]>[number]): boolean {
  return metaIncoming > incoming;
}

function Days({ days }: { days: NonNullable<Report["days"]> }) {
  return (
    <Table caption="Incoming messages by day" className={styles.days}>
      <thead>
        <tr>
          <th scope="col">Day (UTC)</th>
          <th scope="col" className="number">
            Counted by Meta
          </th>
          <th scope="col" className="number">
            Here
          </th>
          <th scope="col" className={styles.gap}>
            Gap
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ from, metaIncoming, incoming }) => (
          <tr key={from}>
            <th scope="row">{formatInstant(from, "date", "UTC")}</th>
            <td className="number">{formatNumber(metaIncoming)}</td>
            <td className="number">{formatNumber(incoming)}</td>
            <td className={styles.gap}>
              {metaIncoming > incoming ? (
                <State kind="warning">{formatNumber(metaIncoming - incoming)} missing</State>
              ) : (
                <span className="faint">none</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
