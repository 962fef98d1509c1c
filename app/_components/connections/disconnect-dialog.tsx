"use client";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useCall } from "./use-call.ts";

/** Disconnects and keeps the conversations, once somebody has read what that means. */
export function DisconnectDialog({ connectionId, name }: { connectionId: number; name: string }) {
  const { call, error, isCalling } = useCall();
  const [isOpen, setIsOpen] = useState(false);

  async function disconnect() {
    const path = String(connectionId);
    if (await call("DELETE", path, { keep: "keep" }, "Disconnected; the conversations are kept")) setIsOpen(false);
  }

  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Disconnect, keep the conversations</Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={
          <>
            Disconnect <bdi>{name}</bdi>?
          </>
        }
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Stay connected</Button>
            <Button look="danger" onClick={disconnect} disabled={isCalling}>
              Disconnect
            </Button>
          </>
        }
      >
        <p>
          No message comes in from now on; Meta gets the answer that there is nothing at this address. Access token, app
          secret and verify token are removed at once.
        </p>
        <p>
          The conversations stay as they are. The connection can be taken up again with the app secret; what Meta could
          not deliver meanwhile it repeats for seven days.
        </p>
        <FormError error={error} fields={[]} />
      </Dialog>
    </>
  );
}
