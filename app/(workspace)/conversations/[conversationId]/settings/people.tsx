"use client";
import { Ellipsis, GitMerge, Pencil, Split } from "lucide-react";
import { useState } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { IconButton } from "#app/_components/forms/icon-button.tsx";
import { Menu } from "#app/_components/layout/menu.tsx";
import { ParticipantName } from "#app/_components/people/participant-name.tsx";
import { Table } from "#app/_components/table/table.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";
import { useChange } from "./use-change.ts";

/** Everybody in the chat: give a name, say that two are one, and take it back. */
export function People({
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
  const nameOf = (participantId: number | null) => participants.find((person) => person.id === participantId)?.name;

  const split = ({ id: participantId, mergedInto }: ReaderParticipant) =>
    change(
      { method: "POST", path: `${id}/participants/${participantId}/split` },
      "Taken apart",
      mergedInto === null
        ? undefined
        : { method: "POST", path: `${id}/participants/${participantId}/merge`, body: { into: mergedInto } },
    );

  return (
    <Section
      title="People"
      help="A name you give shows everywhere. Two names of one person can be joined and taken apart again; no message is changed."
    >
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
          {participants.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={styles.person}>
                  <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />
                  {person.isMe && <span className="faint">you</span>}
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
      {renaming && <RenameDialog id={id} person={renaming} onClose={() => setRenaming(null)} />}
      {merging && (
        <MergeDialog
          id={id}
          person={merging}
          others={standing.filter((person) => person.id !== merging.id)}
          onClose={() => setMerging(null)}
        />
      )}
    </Section>
  );
}
