"use client";
import { useRouter } from "next/navigation";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "../settings.module.css";

export function InvitationActions({ invitationId, email }: { invitationId: string; email: string }) {
  const router = useRouter();
  const say = useToast();

  async function copyLink() {
    await navigator.clipboard.writeText(`${location.origin}/invitation/${invitationId}`);
    say("Link copied");
  }

  async function cancel() {
    await callApi("DELETE", `/api/v1/invitations/${invitationId}`);
    say("Invitation taken back");
    router.refresh();
  }

  return (
    <div className={styles.actions}>
      <Button size="small" onClick={copyLink} aria-label={`Copy the link for ${email}`}>
        Copy link
      </Button>
      <Button size="small" look="bare" onClick={cancel} aria-label={`Take back the invitation of ${email}`}>
        Take back
      </Button>
    </div>
  );
}
