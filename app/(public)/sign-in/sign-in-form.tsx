"use client";
import Link from "next/link";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import styles from "../form.module.css";

export function SignInForm() {
  const { onSubmit, error, isSending } = useSubmit(async (form) => {
    await callApi("POST", "/api/auth/sign-in/email", { email: form.get("email"), password: form.get("password") });
    location.assign("/conversations");
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={[]} />
      <Field id="email" label="Mail address">
        <Input id="email" name="email" type="email" autoComplete="username" required />
      </Field>
      <Field id="password" label="Password">
        <Input id="password" name="password" type="password" autoComplete="current-password" required />
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Sign in
        </Button>
        <Link className="link" href="/reset" prefetch={false}>
          Forgotten the password?
        </Link>
      </div>
    </form>
  );
}
