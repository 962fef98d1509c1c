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
import { useToast } from "#app/_components/layout/use-toast.ts";
import type { StoreView } from "#lib/connections/pull/get-store.ts";
import { storePresets, usualStore } from "#lib/connections/pull/store-settings.ts";
import styles from "./pull.module.css";
import { StoreDetails } from "./store-details.tsx";
import { readStore, storeFields } from "./store-fields.ts";

/** Where the store is and how it is asked. Its key is never shown again. */
export function StoreSettings({
  connectionId,
  store,
  knowsNumber,
  isAsked,
}: {
  connectionId: string;
  store: StoreView | null;
  knowsNumber: boolean;
  /** A pull waits for another key. */
  isAsked: boolean;
}) {
  const router = useRouter();
  const say = useToast();
  const [preset, setPreset] = useState<"own" | "kapso">(store ? "own" : "kapso");
  const path = `/api/v1/connections/${connectionId}/store`;
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form, element) => {
    await callApi("PUT", path, readStore(form));
    for (const input of element.querySelectorAll<HTMLInputElement>("input[type=password]")) input.value = "";
    say("The store is saved");
    router.refresh();
  });
  const isKapso = store !== null && new URL(store.baseUrl).hostname === "api.kapso.ai";
  const shown = store ?? (preset === "kapso" ? storePresets.kapso : { ...usualStore, baseUrl: "" });

  async function remove() {
    await callApi("DELETE", path).then(
      () => say("The store and its key are forgotten. What was pulled stays."),
      (cause: Error) => say(cause.message),
    );
    router.refresh();
  }

  return (
    <details key={store ? "store" : "new"} className={styles.settings} open={isAsked}>
      <summary>{store ? `The store: ${isKapso ? "Kapso" : new URL(store.baseUrl).host}` : "Enter a store"}</summary>
      <form key={store ? "store" : preset} className={styles.form} onSubmit={onSubmit} autoComplete="off">
        <FormError error={error} fields={storeFields} />
        {!store && (
          <Field id="preset" label="Which store">
            <Select
              id="preset"
              value={preset}
              onChange={({ target }) => setPreset(target.value === "kapso" ? "kapso" : "own")}
            >
              <option value="kapso">Kapso</option>
              <option value="own">Another one, in the form of the Graph API</option>
            </Select>
          </Field>
        )}
        <Field
          id="baseUrl"
          label="Base address"
          help="Of the store, not of Meta: graph.facebook.com has no list of messages."
          error={errorOf("baseUrl")}
        >
          <Input
            id="baseUrl"
            name="baseUrl"
            type="url"
            required
            maxLength={500}
            defaultValue={shown.baseUrl}
            placeholder="https://"
            aria-describedby="baseUrl-note"
          />
        </Field>
        <Field
          id="storeKey"
          label={store ? "Another key (optional)" : "Key"}
          help="A key of the store, not of Meta. It is stored encrypted, goes to this host only and is never shown again."
          error={errorOf("key")}
        >
          <Input
            id="storeKey"
            name="key"
            type="password"
            autoComplete="off"
            required={!store}
            maxLength={4000}
            aria-describedby="storeKey-note"
          />
        </Field>
        {!knowsNumber && (
          <Field
            id="storeNumber"
            label="Phone number of the business"
            help="With the country's code. It tells which messages the business wrote itself."
            error={errorOf("displayPhoneNumber")}
          >
            <Input
              id="storeNumber"
              name="displayPhoneNumber"
              type="tel"
              required
              maxLength={40}
              aria-describedby="storeNumber-note"
            />
          </Field>
        )}
        <StoreDetails shown={shown} errorOf={errorOf} />
        <div className={styles.end}>
          <Button type="submit" look={store ? "outline" : "action"} disabled={isSending}>
            Save the store
          </Button>
          {store && (
            <Button look="bare" onClick={remove}>
              Forget it
            </Button>
          )}
        </div>
      </form>
    </details>
  );
}
