import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { ConnectionState } from "./connection-state.tsx";
import styles from "./connections.module.css";
import { countWords } from "./count-words.ts";
import type { SectionProps } from "./section-props.ts";

/** How the connection is: state, last webhook, last trouble in words, and what was counted. */
export function HealthSection({ connection, zone, now }: SectionProps) {
  const { lastWebhookAt, lastError, lastErrorAt, silence, tests, unsupported, conflicts } = connection;
  const further = [
    tests > 0 && `${formatCount(tests, "test")}, kept out of the conversations`,
    unsupported > 0 && `${formatCount(unsupported, "message")} that Meta gave without content`,
    conflicts > 0 && `${formatCount(conflicts, "message")} that came again with another text`,
  ].filter((words) => words !== false);
  return (
    <section className={styles.health} aria-label="Health">
      <p className={styles.line}>
        <ConnectionState connection={connection} zone={zone} now={now} />
        <span className="quiet">
          {lastWebhookAt ? `Last webhook ${formatInstant(lastWebhookAt, "dateTime", zone)}` : "No webhook has come yet"}
        </span>
      </p>
      <dl className={styles.counts}>
        {countWords.map(({ key, label, help }) => (
          <div key={key} data-count={key}>
            <dt title={help}>{label}</dt>
            <dd>{formatNumber(connection[key])}</dd>
          </div>
        ))}
      </dl>
      {further.length > 0 && <p className={styles.note}>Besides: {further.join("; ")}.</p>}
      {silence && <Notice kind="warning">{silence}</Notice>}
      {lastError && lastErrorAt && (
        <Notice kind="warning" title={`${formatInstant(lastErrorAt, "dateTime", zone)}.`}>
          {lastError}
        </Notice>
      )}
    </section>
  );
}
