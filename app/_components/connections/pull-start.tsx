"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import styles from "./pull.module.css";

/** Begins a pull of whole days, on the clock of who asks; without days, of everything. */
export function PullStart({ connectionId, isFirst }: { connectionId: string; isFirst: boolean }) {
  const router = useRouter();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    const since = dayStart(form.get("pullSince"), 0);
    // The last day is included.
    const until = dayStart(form.get("pullUntil"), 1);
    await callApi("POST", "/api/v1/conversations/import", { connectionId, mode: "pull", since, until });
    router.refresh();
  });
  return (
    <form className={styles.start} onSubmit={onSubmit}>
      <FormError error={error} fields={["since", "until"]} />
      <div className={styles.range}>
        <Field id="pullSince" label="From day (optional)" error={errorOf("since")}>
          <Input id="pullSince" name="pullSince" type="date" aria-describedby="pullSince-note" />
        </Field>
        <Field id="pullUntil" label="To day (optional)" error={errorOf("until")}>
          <Input id="pullUntil" name="pullUntil" type="date" aria-describedby="pullUntil-note" />
        </Field>
        <Button type="submit" look="action" disabled={isSending}>
          {isFirst ? "Pull messages" : "Pull again"}
        </Button>
      </div>
    </form>
  );
}

function dayStart(value: FormDataEntryValue | null, daysOn: number): string | null {
  const [year, month, day] = String(value ?? "")
    .split("-")
    .map(Number);
  return year && month && day ? new Date(year, month - 1, day + daysOn).toISOString() : null;
}
