"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { signOut } from "#app/_components/layout/sign-out.ts";
import styles from "../form.module.css";

/** For a person whose last membership has ended. */
export function NoWorkspace({ email }: { email: string }) {
  return (
    <>
      <h1 className={styles.title}>No workspace to show</h1>
      <p className={styles.lead}>
        The account <bdi>{email}</bdi> belongs to no workspace any more. Ask an owner for an invitation to this address;
        its link opens the workspace at once.
      </p>
      <div className={styles.form}>
        <div className={styles.end}>
          <Button onClick={signOut}>Sign out</Button>
        </div>
      </div>
    </>
  );
}
