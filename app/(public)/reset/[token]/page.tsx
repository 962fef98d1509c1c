import type { Metadata } from "next";
import { passwordLength } from "#lib/auth/password-length.ts";
import styles from "../../form.module.css";
import { NewPasswordForm } from "./new-password-form.tsx";

export const metadata: Metadata = { title: "New password" };

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return (
    <>
      <h1 className={styles.title}>Choose a new password</h1>
      <p className={styles.lead}>All sessions of the account end. You then sign in with the new one.</p>
      <NewPasswordForm token={token} minPasswordLength={passwordLength.min} />
    </>
  );
}
