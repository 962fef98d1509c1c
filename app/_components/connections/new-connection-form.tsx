"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { ConnectionField } from "./connection-field.tsx";
import { type FieldName, fieldNames, readFields } from "./connection-fields.ts";
import styles from "./connections.module.css";
import { ZoneField } from "./zone-field.tsx";

const secrets = ["appSecret", "accessToken"] as const;

/** Everything that a connection needs, each field with where Meta shows it. */
export function NewConnectionForm({ zones, zone }: { zones: readonly string[]; zone: string }) {
  const router = useRouter();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    const { id } = await callApi<{ id: string }>(
      "POST",
      "/api/v1/connections",
      readFields(form, [...fieldNames, ...secrets]),
    );
    router.push(`/connections/${id}`);
  });
  const field = (name: FieldName) => <ConnectionField name={name} error={errorOf(name)} />;
  return (
    <form className={styles.form} onSubmit={onSubmit} autoComplete="off">
      <FormError error={error} fields={[...fieldNames, ...secrets]} />
      <fieldset className={styles.group}>
        <legend>What it is called here</legend>
        {field("name")}
        <ZoneField zones={zones} zone={zone} error={errorOf("zone")} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Which number</legend>
        {field("phoneNumberId")}
        {field("wabaId")}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>Which app</legend>
        {field("appId")}
        <Field
          id="appSecret"
          label="App secret"
          help="Meta signs every webhook with it; without it nothing can be trusted. App settings, Basic, App secret, Show."
          error={errorOf("appSecret")}
        >
          <Input
            id="appSecret"
            name="appSecret"
            type="password"
            autoComplete="off"
            minLength={8}
            maxLength={1000}
            required
            aria-describedby="appSecret-note"
          />
        </Field>
        <Field
          id="accessToken"
          label="Access token (optional)"
          help="For files, checks and history. Best one of a system user that never ends: Business settings, Users, System users, Generate token, with whatsapp_business_messaging and whatsapp_business_management."
          error={errorOf("accessToken")}
        >
          <Input
            id="accessToken"
            name="accessToken"
            type="password"
            autoComplete="off"
            minLength={8}
            maxLength={1000}
            aria-describedby="accessToken-note"
          />
        </Field>
        {field("apiVersion")}
      </fieldset>
      <p className={styles.note}>
        Secret and token are stored encrypted, each by itself, and never shown again. Every use of them stands in the
        trail.
      </p>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Save and go on
        </Button>
      </div>
    </form>
  );
}
