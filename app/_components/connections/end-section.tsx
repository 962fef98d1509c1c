import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import { DisconnectDialog } from "./disconnect-dialog.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { ReconnectForm } from "./reconnect-form.tsx";
import type { SectionProps } from "./section-props.ts";

/** The end of a connection: kept or erased; and, after it was disconnected, the way back. */
export function EndSection({ connection }: SectionProps) {
  const { id, name, status } = connection;
  const isActive = status === "active";
  const isNew = status === "file_only";
  return (
    <>
      {!isActive && (
        <ConnectionSection
          id="reconnect"
          title={isNew ? "Take in webhooks too" : "Connect again"}
          about={
            isNew
              ? "So far only files of saved webhooks brought messages of this number. With the app secret its webhooks come in as well."
              : "The address stays the same. Meta repeats for seven days what it could not deliver: reconnected in time, nothing is missing. The verify token is a new one."
          }
        >
          <ReconnectForm connectionId={id} isNew={isNew} />
        </ConnectionSection>
      )}
      <ConnectionSection id="end" title={isActive ? "Disconnect" : "Erase"}>
        <div className={styles.end}>
          {isActive && <DisconnectDialog connectionId={id} name={name} />}
          <EraseDialog connectionId={id} name={name} />
        </div>
      </ConnectionSection>
    </>
  );
}
