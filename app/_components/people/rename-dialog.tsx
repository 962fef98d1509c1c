"use client";
import { useId, useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";

const maxChars = 200;

export function RenameDialog({ id, person, onClose }: { id: string; person: ReaderParticipant; onClose: () => void }) {
  const change = useChange();
  const input = useId();
  const [typed, setTyped] = useState(person.name);
  const name = typed.trim();
  const rename = (displayName: string | null) =>
    ({ method: "PATCH", path: `${id}/participants/${person.id}`, body: { displayName } }) as const;

  async function save(displayName: string | null) {
    const before = person.name === person.exportName ? null : person.name;
    if (await change(rename(displayName), "Renamed", rename(before))) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={
        <>
          What is <bdi>{person.name}</bdi> called?
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Keep the name</Button>
          <Button look="bare" onClick={() => save(null)}>
            Name of the export
          </Button>
          <Button look="action" disabled={name === "" || name === person.name} onClick={() => save(name)}>
            Rename
          </Button>
        </>
      }
    >
      <Field id={input} label="Name">
        <Input
          id={input}
          dir="auto"
          autoComplete="off"
          maxLength={maxChars}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && name !== "" && name !== person.name) void save(name);
          }}
        />
      </Field>
    </Dialog>
  );
}
