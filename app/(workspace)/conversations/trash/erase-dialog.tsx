"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";

/** Final erasure: the one deed that asks for the title to be typed. */
export function EraseDialog({
  item,
  onClose,
}: {
  item: { id: string; title: string; messageCount: number };
  onClose: () => void;
}) {
  const router = useRouter();
  const say = useToast();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<string | null>(null);
  const isSure = typed.trim() === item.title.trim();

  async function erase() {
    try {
      await callApi("DELETE", `/api/v1/conversations/${item.id}?forever=true`);
      say("Erased for good");
      onClose();
      router.refresh();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "It could not be erased.");
    }
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={
        <>
          Erase “<bdi className="people">{item.title}</bdi>” for good?
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Keep in the trash</Button>
          <Button look="danger" disabled={!isSure} onClick={erase}>
            Erase {formatCount(item.messageCount, "message")}
          </Button>
        </>
      }
    >
      <p>
        Its messages, pictures and files, its exports and the links to them go, and so do the figures made of them. This
        cannot be undone.
      </p>
      <Field id={id} label="Type the title to confirm" {...(failure ? { error: failure } : {})}>
        <Input
          id={id}
          className="people"
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
