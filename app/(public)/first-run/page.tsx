import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { publicPageContext } from "#app/_data/public-page-context.ts";
import { findSignUp } from "#lib/auth/find-sign-up.ts";
import { passwordLength } from "#lib/auth/password-length.ts";
import { AccountForm } from "../account-form.tsx";
import styles from "../form.module.css";

export const metadata: Metadata = { title: "First account" };

export default async function FirstRunPage() {
  const { db } = await publicPageContext();
  if ((await findSignUp(db)) !== "first") redirect("/sign-in");
  return (
    <>
      <h1 className={styles.title}>Make the first account</h1>
      <p className={styles.lead}>
        It owns the first workspace and looks after this instance. Everybody after it comes by invitation.
      </p>
      <AccountForm action="Make the account" minPasswordLength={passwordLength.min} />
    </>
  );
}
