import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { publicPageContext } from "#app/_data/public-page-context.ts";
import { findSignUp } from "#lib/auth/find-sign-up.ts";
import { passwordLength } from "#lib/auth/password-length.ts";
import { AccountForm } from "../account-form.tsx";
import styles from "../form.module.css";

export const metadata: Metadata = { title: "New account" };

export default async function SignUpPage() {
  const { db } = await publicPageContext();
  if ((await findSignUp(db)) !== "open") redirect("/sign-in");
  return (
    <>
      <h1 className={styles.title}>Make an account</h1>
      <p className={styles.lead}>
        It comes with a workspace of its own, which nobody else can enter unless you invite them. Have one already?{" "}
        <Link className="link" href="/sign-in" prefetch={false}>
          Sign in
        </Link>
      </p>
      <AccountForm action="Make the account" minPasswordLength={passwordLength.min} />
    </>
  );
}
