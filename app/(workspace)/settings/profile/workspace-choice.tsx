"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import styles from "../settings.module.css";

/** For who belongs to several workspaces: which one this browser shows. */
export function WorkspaceChoice({
  currentId,
  workspaces,
}: {
  currentId: string;
  workspaces: readonly { id: string; name: string; role: string }[];
}) {
  const { onSubmit, error, isSending } = useSubmit(async (form) => {
    await callApi("POST", `/api/v1/workspaces/${form.get("workspace")}/enter`);
    location.assign("/conversations");
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={[]} />
      <Field id="workspace" label="Show in this browser">
        <Select id="workspace" name="workspace" defaultValue={currentId}>
          {workspaces.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name}, {role}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.end}>
        <Button type="submit" disabled={isSending}>
          Enter
        </Button>
      </div>
    </form>
  );
}
