"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { roles } from "#lib/context/context.ts";
import styles from "../settings.module.css";

export function InviteForm() {
  const router = useRouter();
  const say = useToast();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form, element) => {
    await callApi("POST", "/api/v1/invitations", { email: form.get("email"), role: form.get("role") });
    element.reset();
    say("Invited");
    router.refresh();
  });
  return (
    <form className={styles.stack} onSubmit={onSubmit}>
      <FormError error={error} fields={["email"]} />
      <div className={styles.line}>
        <div className={styles.grow}>
          <Field id="email" label="Mail address" error={errorOf("email")}>
            <Input id="email" name="email" type="email" maxLength={254} required />
          </Field>
        </div>
        <Field id="role" label="Role">
          <Select id="role" name="role" defaultValue="editor">
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </Select>
        </Field>
        <Button type="submit" look="action" disabled={isSending}>
          Invite
        </Button>
      </div>
    </form>
  );
}
