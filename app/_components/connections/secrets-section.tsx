import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import { SecretForm } from "./secret-form.tsx";
import type { SectionProps } from "./section-props.ts";

/** The secrets of the connection, never shown, each to be replaced. */
export function SecretsSection({ connection, zone }: SectionProps) {
  const { id, status, hasAccessToken, isChangingSecret, previousSecretUntil } = connection;
  if (status !== "active") return null;
  return (
    <ConnectionSection
      id="secrets"
      title="Secrets"
      about="Stored encrypted, each by itself, and never shown. Every use of them stands in the trail."
    >
      <div className={styles.copies}>
        <SecretForm
          connectionId={id}
          field="appSecret"
          path="app-secret"
          label="App secret"
          isThere
          help="After a change both count for a day: what Meta signed with the one before may still be on its way."
          note={
            isChangingSecret && previousSecretUntil
              ? `The one before counts until ${formatInstant(previousSecretUntil, "dateTime", zone)}`
              : null
          }
        />
        <SecretForm
          connectionId={id}
          field="accessToken"
          path="access-token"
          label="Access token"
          isThere={hasAccessToken}
          help="Best one of a system user that never ends. Calls to Meta that rested for want of a good one go on with it."
          note={null}
        />
      </div>
    </ConnectionSection>
  );
}
