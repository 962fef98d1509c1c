"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import styles from "./check.module.css";

/** Another time zone for the wall clock of a file: it is read anew under it. */
export function ZoneForm({
  importId,
  zone,
  before,
  zones,
}: {
  importId: string;
  zone: string;
  /** The zone of the reading before this one, where it was another. */
  before: string | null;
  zones: readonly string[];
}) {
  const router = useRouter();
  const select = useId();
  const [chosen, setChosen] = useState(zone);
  const [error, setError] = useState<string | null>(null);
  // A zone under an old name is known and still not in the list.
  const offered = zones.includes(zone) ? zones : [zone, ...zones];

  async function read(to: string) {
    try {
      const path = `/api/v1/imports/${importId}/zone`;
      const started = await callApi<{ importId: string }>("POST", path, { zone: to });
      router.push(`/imports/${started.importId}`);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    }
  }

  return (
    <div className={styles.zone}>
      <Field id={select} label="The phone was in" error={error}>
        <Select id={select} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {offered.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {chosen !== zone && (
        <div className={styles.act}>
          <Button look="action" onClick={() => read(chosen)}>
            Read it again in this zone
          </Button>
          <span>The conversation stays as it is until then. It can be changed back.</span>
        </div>
      )}
      {before !== null && chosen === zone && (
        <div className={styles.act}>
          <Button onClick={() => read(before)}>Change back to {before}</Button>
        </div>
      )}
    </div>
  );
}
