"use client";
import { useId } from "react";
import { Field } from "#app/_components/forms/field.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";

/** Which of the people of a chat one is; can be taken back. */
export function WhoAmI({
  id,
  participants,
  canEdit,
}: {
  id: string;
  participants: readonly ReaderParticipant[];
  canEdit: boolean;
}) {
  const change = useChange();
  const select = useId();
  const me = participants.find(({ isMe }) => isMe)?.id ?? null;
  const choose = (meParticipantId: number | null) =>
    ({ method: "PATCH", path: id, body: { meParticipantId } }) as const;
  return (
    <Field id={select} label="You are">
      <Select
        id={select}
        disabled={!canEdit}
        value={me ?? ""}
        onChange={(event) =>
          void change(choose(event.target.value === "" ? null : Number(event.target.value)), "Saved", choose(me))
        }
      >
        <option value="">nobody in this chat, or not said</option>
        {participants
          .filter(({ mergedInto }) => mergedInto === null)
          .map(({ id: participantId, name }) => (
            <option key={participantId} value={participantId}>
              {name}
            </option>
          ))}
      </Select>
    </Field>
  );
}
