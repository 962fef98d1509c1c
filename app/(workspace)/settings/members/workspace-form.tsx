"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "../settings.module.css";

export function WorkspaceForm({ workspaceId, name }: { workspaceId: string; name: string }) {
  const router = useRouter();
  const say = useToast();
  const { onSubmit, error, errorOf, isSending } = useSubmit(async (form) => {
    await callApi("PATCH", `/api/v1/workspaces/${workspaceId}`, { name: form.get("name") });
    say("Workspace renamed");
    router.refresh();
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={["name"]} />
      <Field id="workspace-name" label="Name" error={errorOf("name")}>
        <Input id="workspace-name" name="name" defaultValue={name} maxLength={100} required />
      </Field>
      <div className={styles.end}>
        <Button type="submit" disabled={isSending}>
          Rename
        </Button>
      </div>
    </form>
  );
}
