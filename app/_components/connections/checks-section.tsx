import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { State } from "#app/_components/layout/state.tsx";
import type { CheckState } from "#lib/connections/checks/check-line.ts";
import { CheckButton } from "./check-button.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import type { SectionProps } from "./section-props.ts";

const kinds = { good: "done", warning: "warning", bad: "failed", unknown: "waiting" } as const satisfies Record<
  CheckState,
  string
>;

/** What Meta says of the number, the account and the token, a line for each of six checks. */
export function ChecksSection({ connection: { id, status, checks }, zone }: SectionProps) {
  if (status !== "active") return null;
  const about = checks
    ? `Looked at ${formatInstant(new Date(checks.at), "dateTime", zone)}.`
    : "Six questions to Meta: the number, its account, the access token, the subscription, the audit, and the way in.";
  return (
    <ConnectionSection id="checks" title="Checks" about={about}>
      {checks && (
        <ul className={styles.lines}>
          {checks.lines.map(({ check, state, words }) => (
            <li key={check} data-check={check} data-state={state}>
              <State kind={kinds[state]}>{words}</State>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.end}>
        <CheckButton path={`${id}/checks`} label={checks ? "Check again" : "Check now"} />
        {checks?.isSubscribed === false && <CheckButton path={`${id}/subscription`} label="Subscribe the app" />}
      </div>
    </ConnectionSection>
  );
}
