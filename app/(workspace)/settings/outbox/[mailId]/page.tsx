import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { openMail } from "#lib/mail/open-mail.ts";
import { AppError } from "#lib/runtime/errors.ts";
import styles from "../../settings.module.css";
import { LetterText } from "./letter-text.tsx";

export const metadata: Metadata = { title: "Mail" };

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const mailId = Number((await params).mailId);
  if (!Number.isSafeInteger(mailId)) notFound();
  const mail = await openMail(await ownerPageContext(), mailId).catch(orNone);
  if (!mail) notFound();
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <p>
          <Link className="link" href="/settings/outbox" prefetch={false}>
            Outbox
          </Link>
        </p>
        <h2>{mail.subject}</h2>
        <dl className={styles.facts}>
          <dt>From</dt>
          <dd>{mail.from}</dd>
          <dt>To</dt>
          <dd>{mail.to}</dd>
          <dt>Written</dt>
          <dd>{formatInstant(mail.date, "dateTime", await pageZone())}</dd>
        </dl>
        <div className={styles.letter}>
          <LetterText text={mail.text} />
        </div>
        <div className={styles.end}>
          <LinkButton href={`/api/v1/mails/${mailId}`} download>
            Take as .eml
          </LinkButton>
        </div>
      </section>
    </div>
  );
}

function orNone(error: unknown): null {
  if (error instanceof AppError && (error.code === "not_found" || error.code === "gone")) return null;
  throw error;
}
