import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { State } from "#app/_components/layout/state.tsx";
import { listUnreadPayloads } from "#lib/connections/list-unread-payloads.ts";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import { RetryButton } from "./retry-button.tsx";
import type { SectionProps } from "./section-props.ts";

const kinds = {
  failed: { kind: "failed", words: "Not read" },
  unassigned: { kind: "waiting", words: "Unassigned" },
  done: { kind: "warning", words: "Read in part" },
} as const;

/** Webhooks of which something could not be read or had no place, to be looked at and read again. */
export async function UnreadSection({ ctx, connection, zone }: SectionProps) {
  const { id, status } = connection;
  const payloads = await listUnreadPayloads(ctx, { connectionId: id });
  if (payloads.length === 0) return null;
  return (
    <ConnectionSection
      id="unread"
      title="Not read"
      about="Kept as they came, encrypted. A webhook holds what people wrote: the trail notes who downloads one."
    >
      <ul className={styles.unread}>
        {payloads.map(({ id: payloadId, state, receivedAt, reason, byteSize, deliveries }) => {
          const { kind, words } = kinds[state as keyof typeof kinds] ?? kinds.failed;
          const at = formatInstant(receivedAt, "dateTime", zone);
          return (
            <li key={payloadId}>
              <div className={styles.what}>
                <State kind={kind}>{words}</State>
                <span className={styles.reason}>{reason}</span>
                <span className={styles.meta}>
                  {at}, {formatBytes(byteSize)}
                  {deliveries > 1 && `, came ${formatCount(deliveries, "time")}`}
                </span>
              </div>
              <span className={styles.acts}>
                <LinkButton
                  size="small"
                  href={`/api/v1/connections/${id}/payloads/${payloadId}/file`}
                  download
                  aria-label={`Download the webhook of ${at}`}
                >
                  Download
                </LinkButton>
                {status === "active" && <RetryButton connectionId={id} payloadId={payloadId} at={at} />}
              </span>
            </li>
          );
        })}
      </ul>
    </ConnectionSection>
  );
}
