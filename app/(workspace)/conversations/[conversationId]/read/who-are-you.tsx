"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { callApi } from "#app/_components/forms/call-api.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import { ParticipantSwatch } from "#app/_components/people/participant-swatch.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import styles from "./reader.module.css";

const offered = 6;

/** Asks once which side is the reader's own. */
export function WhoAreYou({
  conversationId,
  participants,
}: {
  conversationId: string;
  participants: readonly ReaderParticipant[];
}) {
  const router = useRouter();
  const say = useToast();
  const [isAsking, setAsking] = useState(true);
  const standing = participants.filter(({ mergedInto }) => mergedInto === null);
  if (!isAsking || standing.length === 0) return null;

  async function choose(participantId: number) {
    try {
      await callApi("PATCH", `/api/v1/conversations/${conversationId}`, { meParticipantId: participantId });
      router.refresh();
    } catch (error) {
      say(error instanceof Error ? error.message : "That could not be saved.");
    }
  }

  return (
    <div className={styles.who}>
      <span>Who are you in this chat?</span>
      {standing.slice(0, offered).map(({ id, name, rank }) => (
        <Button key={id} size="small" onClick={() => choose(id)}>
          <ParticipantSwatch rank={rank} />
          <bdi>{name}</bdi>
        </Button>
      ))}
      {standing.length > offered && (
        <LinkButton size="small" look="bare" href={`/conversations/${conversationId}/settings`}>
          Someone else
        </LinkButton>
      )}
      <Button size="small" look="bare" onClick={() => setAsking(false)}>
        Not now
      </Button>
    </div>
  );
}
