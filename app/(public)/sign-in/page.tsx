import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { publicPageContext } from "#app/_data/public-page-context.ts";
import { findContext } from "#lib/auth/find-context.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { findSignUp } from "#lib/auth/find-sign-up.ts";
import styles from "../form.module.css";
import { NoWorkspace } from "./no-workspace.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage() {
  const base = await publicPageContext();
  const sent = await headers();
  const signUp = await findSignUp(base.db);
  if (signUp === "first") redirect("/first-run");
  if (await findContext(base, sent)) redirect("/conversations");
  const stranded = await findSession(base, sent);
  if (stranded) return <NoWorkspace email={stranded.email} />;
  return (
    <>
      <h1 className={styles.title}>Sign in</h1>
      <p className={styles.lead}>
        {signUp === "open" ? (
          <>
            New here?{" "}
            <Link className="link" href="/sign-up" prefetch={false}>
              Make an account
            </Link>
          </>
        ) : (
          "Accounts here are made by invitation."
        )}
      </p>
      <SignInForm />
    </>
  );
}
