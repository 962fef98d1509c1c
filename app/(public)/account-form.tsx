"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import styles from "./form.module.css";

const fields = ["name", "email", "password"] as const;

/** Makes an account. With an invitation the address is given and cannot be changed. */
export function AccountForm({
  action,
  minPasswordLength,
  invitation,
}: {
  action: string;
  minPasswordLength: number;
  invitation?: { id: string; email: string };
}) {
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    await callApi("POST", "/api/v1/accounts", {
      name: form.get("name"),
      email: invitation?.email ?? form.get("email"),
      password: form.get("password"),
      invitationId: invitation?.id,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    location.assign("/conversations");
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={fields} />
      <Field id="name" label="Name" help="Other members of the workspace see it." error={errorOf("name")}>
        <Input id="name" name="name" autoComplete="name" maxLength={100} required aria-describedby="name-note" />
      </Field>
      <Field id="email" label="Mail address" error={errorOf("email")}>
        <Input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={invitation?.email}
          readOnly={invitation !== undefined}
          required
        />
      </Field>
      <Field
        id="password"
        label="Password"
        help={`At least ${minPasswordLength} characters. Length is what counts.`}
        error={errorOf("password")}
      >
        <Input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={minPasswordLength}
          required
          aria-describedby="password-note"
        />
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
