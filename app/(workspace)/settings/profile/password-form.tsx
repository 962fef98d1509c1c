"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "../settings.module.css";

const fields = ["currentPassword", "newPassword"] as const;

export function PasswordForm({ minPasswordLength }: { minPasswordLength: number }) {
  const say = useToast();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form, element) => {
    await callApi("POST", "/api/auth/change-password", {
      currentPassword: form.get("currentPassword"),
      newPassword: form.get("newPassword"),
      revokeOtherSessions: true,
    });
    element.reset();
    say("Password changed");
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={fields} />
      <Field id="currentPassword" label="Present password" error={errorOf("currentPassword")}>
        <Input
          id="currentPassword"
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby="currentPassword-note"
        />
      </Field>
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
        <Button type="submit" disabled={isSending}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
