"use client";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { useSubmit } from "#app/_components/forms/use-submit.ts";
import styles from "../../form.module.css";

/** For a person who is signed in with the invited address. */
export function JoinButton({ invitationId }: { invitationId: string }) {
  const { onSubmit, error, isSending } = useSubmit(async () => {
    await callApi("POST", `/api/v1/invitations/${invitationId}/accept`);
    location.assign("/conversations");
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormError error={error} fields={[]} />
      <div className={styles.end}>
        <Button type="submit" look="action" disabled={isSending}>
          Join the workspace
        </Button>
      </div>
    </form>
  );
}
