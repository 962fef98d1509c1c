import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import { CopyLine } from "./copy-line.tsx";
import type { SectionProps } from "./section-props.ts";
import { VerifyToken } from "./verify-token.tsx";

/** What has to be entered at Meta, and how. */
export function AddressSection({ connection, zone }: SectionProps) {
  const { id, callbackUrl, verifiedAt, status } = connection;
  if (status !== "active") return null;
  return (
    <ConnectionSection
      id="address"
      title="At Meta"
      about={
        verifiedAt
          ? `Meta last asked for this address ${formatInstant(verifiedAt, "dateTime", zone)}, and got the right answer.`
          : "Meta has not asked for this address yet."
      }
    >
      <div className={styles.copies}>
        <CopyLine label="Callback address" value={callbackUrl} copied="Callback address copied" />
        <VerifyToken connectionId={id} />
      </div>
      {callbackUrl.startsWith("https:") ? null : (
        <Notice kind="warning" title="Meta calls only https addresses that the internet can reach.">
          This one is not. Set PARLANCE_URL to the public address of this server, with a certificate that Meta trusts.
        </Notice>
      )}
      <Notice kind="warning" title="Meta calls one address for each app.">
        Entering this one takes the webhooks of the app away from any other system that gets them now. To keep that
        system, use an app of its own for Parlance, or an override for the WABA or the number.
      </Notice>
      <ol className={styles.steps}>
        <li>Open developers.facebook.com, choose the app, then WhatsApp, Configuration.</li>
        <li>Under Webhook choose Edit; enter the callback address and the verify token, then Verify and save.</li>
        <li>
          Under Webhook fields subscribe to <code>messages</code>. If the number is also used in the WhatsApp Business
          app, subscribe to <code>smb_message_echoes</code>, <code>history</code> and <code>smb_app_state_sync</code> as
          well.
        </li>
        <li>Publish the app: while it is in development, Meta sends only some of the webhooks.</li>
        <li>Write to the number from another phone. The message appears here within seconds.</li>
      </ol>
    </ConnectionSection>
  );
}
