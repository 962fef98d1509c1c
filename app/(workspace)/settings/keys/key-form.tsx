"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { Notice } from "#app/_components/layout/notice.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "../settings.module.css";

const ends = [
  { days: 30, label: "in 30 days" },
  { days: 90, label: "in 90 days" },
  { days: 365, label: "in a year" },
  { days: null, label: "never" },
] as const;

/** Makes a key and shows it this once. */
export function KeyForm() {
  const router = useRouter();
  const say = useToast();
  const [made, setMade] = useState<string | null>(null);
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form, element) => {
    const endsInDays = ends[Number(form.get("ends"))]?.days ?? null;
    const { key } = await callApi<{ key: string }>("POST", "/api/v1/api-keys", { name: form.get("name"), endsInDays });
    setMade(key);
    element.reset();
    router.refresh();
  });
  return (
    <form className={styles.stack} onSubmit={onSubmit}>
      <FormError error={error} fields={["name"]} />
      <div className={styles.line}>
        <div className={styles.grow}>
          <Field id="name" label="Name" error={errorOf("name")}>
            <Input id="name" name="name" maxLength={32} required />
          </Field>
        </div>
        <Field id="ends" label="Ends">
          <Select id="ends" name="ends" defaultValue="1">
            {ends.map(({ label }, index) => (
              <option key={label} value={index}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" look="action" disabled={isSending}>
          Make a key
        </Button>
      </div>
      {made && (
        <>
          <Notice kind="warning" title="Copy it now.">
            It is stored hashed and cannot be shown again.
          </Notice>
          <p className={styles.key}>
            <span className="file" dir="ltr">
              {made}
            </span>
            <Button size="small" onClick={() => navigator.clipboard.writeText(made).then(() => say("Key copied"))}>
              Copy
            </Button>
          </p>
        </>
      )}
    </form>
  );
}
