import { formatCount } from "#app/_components/format/format-count.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import { State, type StateKind } from "#app/_components/layout/state.tsx";
import type { HistoryView } from "#lib/connections/history/view-history.ts";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import type { SectionProps } from "./section-props.ts";
import { StartHistory } from "./start-history.tsx";

const shown: Record<HistoryView["state"], { kind: StateKind; label: string }> = {
  not_requested: { kind: "waiting", label: "Not requested" },
  requested: { kind: "waiting", label: "Requested, nothing received yet" },
  receiving: { kind: "running", label: "Receiving" },
  complete: { kind: "done", label: "Complete" },
  declined: { kind: "revoked", label: "Not shared" },
  too_late: { kind: "expired", label: "Too late" },
  used: { kind: "revoked", label: "Already used" },
  stalled: { kind: "warning", label: "Stalled" },
};
const askable: ReadonlySet<HistoryView["state"]> = new Set(["not_requested", "too_late", "used", "declined"]);

/** The history of a number of the WhatsApp Business app: asking for it, and how far it has come. */
export function HistorySection({ connection, zone }: SectionProps) {
  const { id, history, status, hasAccessToken, checks } = connection;
  const { state, progress, parts, words, requestedAt, requestId, lastAt } = history;
  const { kind, label } = shown[state];
  const isUnderWay = state === "receiving" || state === "stalled";
  const facts = [
    requestedAt && { label: "Asked for", value: formatInstant(requestedAt, "dateTime", zone) },
    requestId && { label: "Request id", value: requestId, isId: true },
    parts > 0 && { label: "Parts received", value: formatCount(parts, "part") },
    lastAt && { label: "Last part", value: formatInstant(lastAt, "dateTime", zone) },
  ].filter((fact) => fact !== false && fact !== null && fact !== "");
  const mayAsk = askable.has(state) && status === "active" && checks?.isOnBusinessApp !== false;
  return (
    <ConnectionSection
      id="history"
      title="History of the WhatsApp Business app"
      about="A number that is also used in the WhatsApp Business app has a history that Meta sends once: up to 180 days, chats with one person only, files of the last 14 days. Other numbers have none."
    >
      <p className={styles.line}>
        <State kind={kind}>{isUnderWay ? `${label}, ${progress} %` : label}</State>
        <span className={styles.note}>{words}</span>
      </p>
      {isUnderWay && <ProgressBar value={progress / 100} label="History received" />}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd className={"isId" in fact ? "file" : undefined}>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {checks?.isOnBusinessApp === false && state === "not_requested" && (
        <p className={styles.note}>
          The last check found that this number is not used in the WhatsApp Business app: there is no history to ask
          for.
        </p>
      )}
      {mayAsk && <StartHistory connectionId={id} isAgain={state !== "not_requested"} hasToken={hasAccessToken} />}
    </ConnectionSection>
  );
}
