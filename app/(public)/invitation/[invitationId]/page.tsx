import type { Metadata } from "next";
import { headers } from "next/headers";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { publicPageContext } from "#app/_data/public-page-context.ts";
import { findAccount } from "#lib/auth/find-account.ts";
import { findInvitation, type Invitation } from "#lib/auth/find-invitation.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { passwordLength } from "#lib/auth/password-length.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { AccountForm } from "../../account-form.tsx";
import styles from "../../form.module.css";
import { JoinButton } from "./join-button.tsx";

export const metadata: Metadata = { title: "Invitation" };

type Props = { params: Promise<{ invitationId: string }> };

export default async function InvitationPage({ params }: Props) {
  const { invitationId } = await params;
  const base = await publicPageContext();
  const invitation = await findInvitation(base, base.db, invitationId).catch(orNone);
  if (!invitation) {
    return (
      <>
        <h1 className={styles.title}>This invitation has ended</h1>
        <p className={styles.lead}>It was used, taken back, or is over. Ask for another one.</p>
      </>
    );
  }
  const session = await findSession(base, await headers());
  const hasAccount = await findAccount(base, invitation.email);
  return (
    <>
      <h1 className={styles.title}>
        Join the workspace “<bdi>{invitation.workspaceName}</bdi>”
      </h1>
      <p className={styles.lead}>
        <bdi>{invitation.inviterName}</bdi> invites <bdi>{invitation.email}</bdi> as {invitation.role}.
      </p>
      {session?.email === invitation.email && <JoinButton invitationId={invitation.id} />}
      {session?.email !== invitation.email && <WayIn invitation={invitation} hasAccount={hasAccount} />}
    </>
  );
}

function WayIn({ invitation, hasAccount }: { invitation: Invitation; hasAccount: boolean }) {
  if (!hasAccount) {
    const { id, email } = invitation;
    return <AccountForm action="Join" minPasswordLength={passwordLength.min} invitation={{ id, email }} />;
  }
  return (
    <>
      <p className={styles.lead}>This address has an account. Sign in with it, then open the invitation again.</p>
      <div className={styles.form}>
        <div className={styles.end}>
          <LinkButton href="/sign-in" look="action">
            Sign in
          </LinkButton>
        </div>
      </div>
    </>
  );
}

function orNone(error: unknown): null {
  if (error instanceof AppError && error.code === "gone") return null;
  throw error;
}
