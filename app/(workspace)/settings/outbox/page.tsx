import type { Metadata } from "next";
import Link from "next/link";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { Table } from "#app/_components/table/table.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { listMails } from "#lib/mail/list-mails.ts";
import { config } from "#lib/runtime/config.ts";
import styles from "../settings.module.css";
import { MailState } from "./mail-state.tsx";
import { SendAgainButton } from "./send-again-button.tsx";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const ctx = await ownerPageContext();
  const zone = await pageZone();
  const mails = await listMails(ctx);
  const hasServer = config().SMTP_URL !== undefined;
  if (mails.length === 0) {
    return (
      <EmptyState title="No mails yet">
        Letters about exports, invitations and passwords stand here.{" "}
        {hasServer ? "The mail server takes them at once." : "No mail server is set, so they are kept to be read."}
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <LiveRefresh kinds={["mail"]} />
      <section className={styles.section}>
        <h2>Outbox</h2>
        <p className={styles.text}>
          {hasServer
            ? "A letter is kept, encrypted, until the mail server has taken it."
            : "No mail server is set (SMTP_URL), so letters are kept here, encrypted, to be read or sent by hand."}
        </p>
        <Table caption="Mails">
          <thead>
            <tr>
              <th scope="col">Mail</th>
              <th scope="col" className="wide">
                Written
              </th>
              <th scope="col">State</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, recipient, subject, status, attempt, lastError, createdAt }) => (
              <tr key={id}>
                <td>
                  {status === "sent" ? (
                    subject
                  ) : (
                    <Link className="link" href={`/settings/outbox/${id}`} prefetch={false}>
                      {subject}
                    </Link>
                  )}
                  <bdi className={styles.note}>{recipient}</bdi>
                </td>
                <td className={`${styles.nowrap} wide`}>{formatInstant(createdAt, "dateTime", zone)}</td>
                <td>
                  <MailState status={status} attempt={attempt} />
                  {lastError && <span className={styles.note}>{lastError}</span>}
                </td>
                <td>
                  <div className={styles.actions}>
                    {status === "failed" || (status === "kept" && hasServer) ? <SendAgainButton mailId={id} /> : null}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </div>
  );
}
