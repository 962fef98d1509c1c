import { formatNumber } from "#app/_components/format/format-number.ts";
import type { MediaCounts } from "#lib/connections/media/count-media.ts";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import { FetchAgainButton } from "./fetch-again-button.tsx";
import type { SectionProps } from "./section-props.ts";

const lines: { key: keyof MediaCounts; label: string; help: string }[] = [
  { key: "fetched", label: "Fetched", help: "Stored here, encrypted." },
  { key: "waiting", label: "Waiting", help: "Meta is asked for them, or will be again." },
  { key: "failed", label: "Failed", help: "What came was not what Meta had announced, or too large." },
  { key: "expired", label: "Expired", help: "Meta keeps a file for seven days; WhatsApp no longer has these." },
];

/** What has become of the files of messages. */
export function FilesSection({ connection }: SectionProps) {
  const { media, hasAccessToken } = connection;
  const all = Object.values(media).reduce((sum, files) => sum + files, 0);
  return (
    <ConnectionSection
      id="files"
      title="Pictures and other files"
      about="A webhook names a file without holding it. It is fetched at once, for Meta keeps it for seven days only."
    >
      {all > 0 && (
        <dl className={styles.counts}>
          {lines.map(({ key, label, help }) => (
            <div key={key} data-files={key}>
              <dt title={help}>{label}</dt>
              <dd>{formatNumber(media[key])}</dd>
            </div>
          ))}
        </dl>
      )}
      {media.failed + media.expired > 0 && hasAccessToken && (
        <>
          <p className={styles.note}>
            What failed may come after all as long as WhatsApp has it, which is for seven days after the message.
          </p>
          <FetchAgainButton connectionId={connection.id} />
        </>
      )}
      {all === 0 && <p className={styles.note}>No message with a file has come yet.</p>}
      {!hasAccessToken && (
        <p className={styles.note}>
          Files can only be fetched with an access token, which this connection has not got yet. Those that wait are
          fetched when there is one, and are lost seven days after they came.
        </p>
      )}
    </ConnectionSection>
  );
}
