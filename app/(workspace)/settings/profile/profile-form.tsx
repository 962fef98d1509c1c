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
import type { Profile } from "#lib/auth/find-profile.ts";
import styles from "../settings.module.css";

const fields = ["name", "zone"] as const;

export function ProfileForm({ profile, zones }: { profile: Profile; zones: readonly string[] }) {
  const router = useRouter();
  const say = useToast();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    await callApi("PATCH", "/api/v1/profile", { name: form.get("name"), zone: form.get("zone") });
    say("Profile saved");
    router.refresh();
  });
  const known = ["UTC", ...zones];
  const chosen = profile.zone ?? "UTC";
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={fields} />
      <Field id="email" label="Mail address" help="Mails about exports go here.">
        <Input id="email" className={styles.given} value={profile.email} readOnly aria-describedby="email-note" />
      </Field>
      <Field id="name" label="Name" error={errorOf("name")}>
        <Input id="name" name="name" defaultValue={profile.name} maxLength={100} autoComplete="name" required />
      </Field>
      <Field
        id="zone"
        label="Time zone"
        help="For times of the program, such as when an export was made. Messages keep the clock of their export."
        error={errorOf("zone")}
      >
        <Select id="zone" name="zone" defaultValue={chosen} aria-describedby="zone-note">
          {(known.includes(chosen) ? known : [chosen, ...known]).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Save
        </Button>
      </div>
    </form>
  );
}
