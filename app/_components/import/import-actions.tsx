"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** What can be done with an import: stop it, run it again, or open what it made. */
export function ImportActions({
  id,
  conversationId,
  status,
  isReadable,
  canEdit,
  canRetry,
}: {
  id: string;
  /** Null for saved webhooks, which fill several. */
  conversationId: string | null;
  status: "queued" | "running" | "ready" | "failed" | "cancelled";
  /** Whether the conversation shows anything, from this import or an earlier one. */
  isReadable: boolean;
  canEdit: boolean;
  /** Whether another run could end otherwise. */
  canRetry: boolean;
}) {
  const router = useRouter();
  const say = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const isOpen = status === "queued" || status === "running";

  async function act(verb: "cancel" | "retry", then: () => void) {
    try {
      await callApi("POST", `/api/v1/imports/${id}/${verb}`);
      then();
    } catch (error) {
      say(error instanceof Error ? error.message : "That did not work.");
      router.refresh();
    }
  }

  function cancel() {
    setIsAsking(false);
    void act("cancel", () => {
      say(isReadable ? "Reading stopped" : "Import removed, with its file");
      if (conversationId === null) router.push("/imports");
      else router.push(isReadable ? `/conversations/${conversationId}/overview` : "/conversations");
    });
  }

  return (
    <>
      {canEdit && (isOpen || (status === "failed" && !isReadable)) && (
        <Button look="bare" onClick={() => setIsAsking(true)}>
          {isOpen ? "Cancel" : "Discard"}
        </Button>
      )}
      {canEdit && canRetry && status === "failed" && (
        <Button look="action" onClick={() => act("retry", () => router.refresh())}>
          Try again
        </Button>
      )}
      {status === "ready" && conversationId !== null && (
        <LinkButton look="action" href={`/conversations/${conversationId}/overview`} prefetch={false}>
          Open the conversation
        </LinkButton>
      )}
      <Dialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={isOpen ? "Stop this import?" : "Discard this import?"}
        actions={
          <>
            <Button onClick={() => setIsAsking(false)}>Keep it</Button>
            <Button look="danger" onClick={cancel}>
              {isReadable ? "Stop reading" : "Remove the file"}
            </Button>
          </>
        }
      >
        {conversationId === null
          ? "Messages that were read so far stay in their conversations. The file is removed."
          : isReadable
            ? "The conversation keeps what it shows now."
            : "What was read so far and the uploaded file are removed. Nothing of it stays."}
      </Dialog>
    </>
  );
}
