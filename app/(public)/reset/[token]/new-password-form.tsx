"use client";
import Link from "next/link";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import styles from "../../form.module.css";

export function NewPasswordForm({ token, minPasswordLength }: { token: string; minPasswordLength: number }) {
  const [isReplaced, setIsReplaced] = useState(false);
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    await callApi("POST", "/api/auth/reset-password", { token, newPassword: form.get("newPassword") });
    setIsReplaced(true);
  });
  if (isReplaced) {
    return (
      <div className={styles.form}>
        <Notice kind="done" title="The password was replaced.">
          The old one opens nothing any more.
        </Notice>
        <div className={styles.end}>
          <LinkButton href="/sign-in" look="action">
            Sign in
          </LinkButton>
        </div>
      </div>
    );
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={["newPassword"]} />
      <Field
        id="newPassword"
        label="New password"
        help={`At least ${minPasswordLength} characters.`}
        error={errorOf("newPassword")}
      >
        <Input
          id="newPassword"
          name="newPassword"
          type="password"
          autoComplete="new-password"
          minLength={minPasswordLength}
          required
          aria-describedby="newPassword-note"
        />
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Replace the password
        </Button>
        <Link className="link" href="/reset" prefetch={false}>
          Ask for another letter
        </Link>
      </div>
    </form>
  );
}
