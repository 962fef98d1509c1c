"use client";
import { useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { Checkbox } from "#app/_components/forms/checkbox.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { ParticipantName } from "./participant-name.tsx";
import styles from "./people-table.module.css";

export function MergeDialog({
  id,
  person,
  others,
  onClose,
}: {
  id: string;
  person: ReaderParticipant;
  others: readonly ReaderParticipant[];
  onClose: () => void;
}) {
  const change = useChange();
  const [into, setInto] = useState<number | null>(null);

  async function merge() {
    const at = `${id}/participants/${person.id}`;
    const isDone = await change({ method: "POST", path: `${at}/merge`, body: { into } }, "Joined", {
      method: "POST",
      path: `${at}/split`,
    });
    if (isDone) onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={
        <>
          Who else is <bdi>{person.name}</bdi>?
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>Leave them apart</Button>
          <Button look="action" disabled={into === null} onClick={merge}>
            Join
          </Button>
        </>
      }
    >
      <p>
        {formatCount(person.messageCount, "message")} will count for the one you choose, under that name and colour. It
        can be taken apart again.
      </p>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">The same person as</legend>
        {others.map((other) => (
          <Checkbox
            key={other.id}
            type="radio"
            name="into"
            checked={into === other.id}
            onChange={() => setInto(other.id)}
          >
            <ParticipantName name={other.name} rank={other.rank} isMe={other.isMe} />
          </Checkbox>
        ))}
      </fieldset>
    </Dialog>
  );
}
