"use client";
import type { FormEvent } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import styles from "./connections.module.css";
import { useCall } from "./use-call.ts";

const secret = { type: "password", autoComplete: "off", minLength: 8, maxLength: 1000 } as const;

/** Takes a connection up with its secrets: again after it was disconnected, or for the first time after saved files. */
export function ReconnectForm({ connectionId, isNew }: { connectionId: number; isNew: boolean }) {
  const { call, error, isCalling } = useCall();

  async function connect(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const accessToken = String(form.get("accessToken"));
    const body = { appSecret: form.get("appSecret"), ...(accessToken && { accessToken }) };
    await call("POST", `${connectionId}/reconnect`, body, isNew ? "Connected" : "Connected again");
  }

  return (
    <form className={styles.form} onSubmit={connect} autoComplete="off">
      <FormError error={error} fields={["appSecret", "accessToken"]} />
      <Field id="appSecret" label="App secret" error={error?.fields.appSecret?.join(" ")}>
        <Input {...secret} id="appSecret" name="appSecret" required />
      </Field>
      <Field id="accessToken" label="Access token (optional)" error={error?.fields.accessToken?.join(" ")}>
        <Input {...secret} id="accessToken" name="accessToken" />
      </Field>
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isCalling}>
          {isNew ? "Connect" : "Connect again"}
        </Button>
      </div>
    </form>
  );
}
