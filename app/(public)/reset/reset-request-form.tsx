"use client";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import styles from "../form.module.css";

export function ResetRequestForm({ hasMailServer }: { hasMailServer: boolean }) {
  const [isAsked, setIsAsked] = useState(false);
  const { onSubmit, error, isSending } = useSubmit(async (form) => {
    await callApi("POST", "/api/auth/request-password-reset", { email: form.get("email") });
    setIsAsked(true);
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={[]} />
      {isAsked && (
        <Notice kind="done" title="Asked.">
          {hasMailServer
            ? "If the address has an account, the letter is on its way."
            : "This instance has no mail server: its operator finds the letter under Settings, Outbox."}
        </Notice>
      )}
      <Field id="email" label="Mail address">
        <Input id="email" name="email" type="email" autoComplete="username" required />
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Ask for the letter
        </Button>
        <Link className="link" href="/sign-in" prefetch={false}>
          Back to the sign-in
        </Link>
      </div>
    </form>
  );
}
