"use client";
import { type FormEvent, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import styles from "./connections.module.css";
import { useCall } from "./use-call.ts";

/** A secret as dots, and a field that takes its successor. */
export function SecretForm({
  connectionId,
  field,
  path,
  label,
  isThere,
  help,
  note,
}: {
  connectionId: number;
  field: "appSecret" | "accessToken";
  path: string;
  label: string;
  isThere: boolean;
  help: string;
  note: string | null;
}) {
  const { call, error, isCalling } = useCall();
  const [isOpen, setIsOpen] = useState(false);
  const id = `new-${field}`;

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get(field));
    const isSaved = await call("PUT", `${connectionId}/${path}`, { [field]: value }, `${label} saved`);
    if (isSaved) setIsOpen(false);
  }

  return (
    <div className={styles.secret}>
      <div className={styles.copy}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>
          {isThere ? (
            <>
              <span aria-hidden="true">•••••••••••• </span>saved
            </>
          ) : (
            "none"
          )}
          {note && <span className={styles.meta}>{note}</span>}
        </span>
        <span className={styles.acts}>
          {!isOpen && (
            <Button
              size="small"
              aria-label={`${isThere ? "Replace" : "Enter"}: ${label}`}
              onClick={() => setIsOpen(true)}
            >
              {isThere ? "Replace" : "Enter"}
            </Button>
          )}
        </span>
      </div>
      {isOpen && (
        <form className={styles.inline} onSubmit={save} autoComplete="off">
          <Field id={id} label={`New ${label.toLowerCase()}`} help={help} error={error?.fields[field]?.join(" ")}>
            <Input
              id={id}
              name={field}
              type="password"
              autoComplete="off"
              minLength={8}
              maxLength={1000}
              required
              aria-describedby={`${id}-note`}
            />
          </Field>
          <FormError error={error} fields={[field]} />
          <div className={styles.end}>
            <Button type="submit" look="action" disabled={isCalling}>
              Save
            </Button>
            <Button look="bare" onClick={() => setIsOpen(false)}>
              Leave it
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
