"use client";
import { Ellipsis, GitMerge, Pencil, Split, UserRound } from "lucide-react";
import { useState } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { IconButton } from "#app/_components/forms/icon-button.tsx";
import { useChange } from "#app/_components/forms/use-change.ts";
import { Menu } from "#app/_components/layout/menu.tsx";
import { Table } from "#app/_components/table/table.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { ParticipantName } from "./participant-name.tsx";
import styles from "./people-table.module.css";
import { RenameDialog } from "./rename-dialog.tsx";

const shownAtFirst = 24;
const shownMore = 200;

/** Everybody in the chat: say who one is, give a name, say that two are one, and take each of it back. */
export function PeopleTable({
  id,
  participants,
  canEdit,
}: {
  id: string;
  participants: readonly ReaderParticipant[];
  canEdit: boolean;
}) {
  const change = useChange();
  const [renaming, setRenaming] = useState<ReaderParticipant | null>(null);
  const [merging, setMerging] = useState<ReaderParticipant | null>(null);
  const standing = participants.filter(({ mergedInto }) => mergedInto === null);
  const [shown, setShown] = useState(shownAtFirst);
  const left = participants.length - shown;
  const me = participants.find(({ isMe }) => isMe)?.id ?? null;
  const nameOf = (participantId: number | null) => participants.find((person) => person.id === participantId)?.name;

  const split = ({ id: participantId, mergedInto }: ReaderParticipant) =>
    change(
      { method: "POST", path: `${id}/participants/${participantId}/split` },
      "Taken apart",
      mergedInto === null
        ? undefined
        : { method: "POST", path: `${id}/participants/${participantId}/merge`, body: { into: mergedInto } },
    );

  const be = (meParticipantId: number | null) =>
    change({ method: "PATCH", path: id, body: { meParticipantId } }, "Saved", {
      method: "PATCH",
      path: id,
      body: { meParticipantId: me },
    });

  return (
    <>
      <Table caption="People of this conversation">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="number">
              Messages
            </th>
            <th scope="col" className="wide">
              Number
            </th>
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {participants.slice(0, shown).map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={styles.person}>
                  <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
                  {person.isMe && <span className="faint">you</span>}
                  {person.name !== person.exportName && (
                    <span className="faint">
                      in the file <bdi>{person.exportName}</bdi>
                    </span>
                  )}
                  {person.mergedInto !== null && (
                    <span className={styles.merged}>
                      <GitMerge />
                      counted as <bdi>{nameOf(person.mergedInto)}</bdi>
                    </span>
                  )}
                </span>
              </th>
              <td className="number">{formatNumber(person.messageCount)}</td>
              <td className="wide">
                <span className="file" dir="ltr">
                  {person.phone}
                </span>
              </td>
              <td className={styles.more}>
                {canEdit && (
                  <Menu
                    trigger={
                      <IconButton label={`Change ${person.name}`} size="small">
                        <Ellipsis />
                      </IconButton>
                    }
                    items={[
                      ...(person.mergedInto === null
                        ? [
                            {
                              label: person.isMe ? "This is not me" : "This is me",
                              icon: <UserRound />,
                              onSelect: () => void be(person.isMe ? null : person.id),
                            },
                          ]
                        : []),
                      { label: "Rename", icon: <Pencil />, onSelect: () => setRenaming(person) },
                      person.mergedInto === null
                        ? {
                            label: "Same person as …",
                            icon: <GitMerge />,
                            onSelect: () => setMerging(person),
                            disabled: standing.length < 2,
                          }
                        : { label: "Take apart", icon: <Split />, onSelect: () => void split(person) },
                    ]}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {left > 0 && (
        <Button size="small" className={styles.rest} onClick={() => setShown(shown + shownMore)}>
          Show {formatNumber(Math.min(left, shownMore))} more
        </Button>
      )}
      {renaming && <RenameDialog id={id} person={renaming} onClose={() => setRenaming(null)} />}
      {merging && (
        <MergeDialog
          id={id}
          person={merging}
          others={standing.filter((person) => person.id !== merging.id)}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}
