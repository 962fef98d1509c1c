import type { Metadata } from "next";
import { pageContext } from "#app/_data/page-context.ts";
import { findProfile } from "#lib/auth/find-profile.ts";
import { listWorkspaces } from "#lib/auth/list-workspaces.ts";
import { passwordLength } from "#lib/auth/password-length.ts";
import styles from "../settings.module.css";
import { PasswordForm } from "./password-form.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ThemeChoice } from "./theme-choice.tsx";
import { WorkspaceChoice } from "./workspace-choice.tsx";

export const metadata: Metadata = { title: "Profile" };

export default async function ProfilePage() {
  const ctx = await pageContext();
  const profile = await findProfile(ctx);
  const workspaces = await listWorkspaces(ctx);
  return (
    <div className={styles.page}>
      <section className={styles.section}>
        <h2>You</h2>
        <ProfileForm profile={profile} zones={Intl.supportedValuesOf("timeZone")} />
      </section>
      {workspaces.length > 1 && (
        <section className={styles.section}>
          <h2>Workspace</h2>
          <WorkspaceChoice
            currentId={String(ctx.workspaceId)}
            workspaces={workspaces.map(({ id, name, role }) => ({ id: String(id), name, role }))}
          />
        </section>
      )}
      <section className={styles.section}>
        <h2>Appearance</h2>
        <ThemeChoice />
      </section>
      <section className={styles.section}>
        <h2>Password</h2>
        <p className={styles.text}>Every other session of the account ends when the password changes.</p>
        <PasswordForm minPasswordLength={passwordLength.min} />
      </section>
    </div>
  );
}
