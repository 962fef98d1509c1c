"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { ConnectionField } from "./connection-field.tsx";
import { type FieldName, fieldNames } from "./connection-fields.ts";
import styles from "./connections.module.css";
import { ZoneField } from "./zone-field.tsx";

/** Changes what is no secret; an id that is emptied is taken away. */
export function DetailsForm({
  connectionId,
  values,
  zone,
  zones,
}: {
  connectionId: number;
  values: Readonly<Record<FieldName, string>>;
  zone: string;
  zones: readonly string[];
}) {
  const router = useRouter();
  const say = useToast();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    const given = (name: string) => String(form.get(name) ?? "").trim();
    await callApi("PATCH", `/api/v1/connections/${connectionId}`, {
      name: given("name"),
      phoneNumberId: given("phoneNumberId"),
      wabaId: given("wabaId") || null,
      appId: given("appId") || null,
      apiVersion: given("apiVersion"),
      zone: given("zone"),
    });
    say("Connection saved");
    router.refresh();
  });
  return (
    <form className={styles.form} onSubmit={onSubmit} autoComplete="off">
      <FormError error={error} fields={[...fieldNames, "zone"]} />
      {fieldNames.map((name) => (
        <ConnectionField key={name} name={name} value={values[name]} error={errorOf(name)} />
      ))}
      <ZoneField zones={zones} zone={zone} error={errorOf("zone")} />
      <div className={styles.end}>
        <Button type="submit" disabled={isSending}>
          Save the changes
        </Button>
      </div>
    </form>
  );
}
