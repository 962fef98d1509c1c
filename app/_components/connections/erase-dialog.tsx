"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { FormError } from "#app/_components/forms/form-error.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useCall } from "./use-call.ts";

/** Erases the connection with all that came over it, once its name was typed. */
export function EraseDialog({ connectionId, name }: { connectionId: number; name: string }) {
  const router = useRouter();
  const field = useId();
  const { call, error, isCalling } = useCall();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState("");

  async function erase() {
    const path = String(connectionId);
    if (await call("DELETE", path, { keep: "erase" }, "The connection is being erased")) router.push("/connections");
  }

  return (
    <>
      <Button look="danger" onClick={() => setIsOpen(true)}>
        Erase everything
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setIsOpen}
        title={
          <>
            Erase <bdi>{name}</bdi> and all its conversations?
          </>
        }
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>Keep it</Button>
            <Button look="danger" onClick={erase} disabled={isCalling || typed.trim() !== name}>
              Erase for good
            </Button>
          </>
        }
      >
        <p>
          Conversations, files, delivery ticks, the webhooks as Meta sent them and all secrets are removed. A
          conversation that was merged with an export goes whole, with the export. This cannot be taken back, and Meta
          does not give the messages again.
        </p>
        <Field id={field} label="Type the name of the connection">
          <Input id={field} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
        </Field>
        <FormError error={error} fields={[]} />
      </Dialog>
    </>
  );
}
