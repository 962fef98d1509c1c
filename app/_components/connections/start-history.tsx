"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./connections.module.css";

/** Asks for the history, after saying what else that does. */
export function StartHistory({
  connectionId,
  isAgain,
  hasToken,
}: {
  connectionId: number;
  /** Meta has refused before; only a number that was put on anew has a history again. */
  isAgain: boolean;
  hasToken: boolean;
}) {
  const router = useRouter();
  const say = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function ask() {
    setAsking(true);
    setTrouble(null);
    try {
      const { words } = await callApi<{ words: string }>("POST", `/api/v1/connections/${connectionId}/history`);
      setOpen(false);
      say(words);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : "That did not work.");
    } finally {
      setAsking(false);
      router.refresh();
    }
  }

  return (
    <>
      {!hasToken && <p className={styles.note}>This needs an access token, which this connection has not got yet.</p>}
      <div className={styles.end}>
        <Button disabled={!hasToken} onClick={() => setOpen(true)}>
          {isAgain ? "Ask again" : "Ask for the history"}
        </Button>
      </div>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={isAgain ? "Ask Meta once more?" : "Ask Meta for the history?"}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Not now</Button>
            <Button look="action" disabled={isAsking} onClick={ask}>
              {isAsking ? "Asking…" : "Ask now"}
            </Button>
          </>
        }
      >
        <div className={styles.warnings}>
          {trouble && <Notice kind="failed">{trouble}</Notice>}
          <p>
            <strong>Once only.</strong> Meta sends the contacts and the history one single time, and only within 24
            hours after the number was put on the Cloud API.
            {isAgain && " It will refuse again unless the number was taken off and put on anew since."}
          </p>
          <p>Subscribe the app at Meta to these fields first, or nothing arrives:</p>
          <p className="file">messages, history, smb_app_state_sync, smb_message_echoes, account_update</p>
          <p>What having the number in the app and on the Cloud API does besides:</p>
          <ul>
            <li>At most 20 messages a second can be sent.</li>
            <li>Linked devices are unlinked once; WhatsApp for Windows and Wear OS bring no webhooks at all.</li>
            <li>Disappearing and view-once messages and live locations are switched off in chats with one person.</li>
            <li>Broadcast lists can only be read.</li>
            <li>Groups are left out; later edits and deletions are not told of.</li>
          </ul>
        </div>
      </Dialog>
    </>
  );
}
