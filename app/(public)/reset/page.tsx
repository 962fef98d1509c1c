import type { Metadata } from "next";
import { config } from "#lib/runtime/config.ts";
import styles from "../form.module.css";
import { ResetRequestForm } from "./reset-request-form.tsx";

export const metadata: Metadata = { title: "Forgotten password" };

// Whether a mail server is set is known when the page is asked for, not when it is built.
export const dynamic = "force-dynamic";

export default function ResetPage() {
  return (
    <>
      <h1 className={styles.title}>Replace a forgotten password</h1>
      <p className={styles.lead}>
        A letter with a link goes to the address, if it has an account here. The link works once, for one hour.
      </p>
      <ResetRequestForm hasMailServer={config().SMTP_URL !== undefined} />
    </>
  );
}
