"use client";
import { type RefObject, useCallback, useMemo } from "react";
import { layLines } from "#app/_components/chat/lay-lines.ts";
import { MessageLine } from "#app/_components/chat/message-line.tsx";
import { Button } from "#app/_components/forms/button.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { Edge } from "./edge.tsx";
import type { Hit } from "./hits.ts";
import { marksOf } from "./marks-of.ts";
import type { LoadedWindow } from "./message-window.ts";
import styles from "./reader.module.css";

/** The messages that are loaded, between their two ends. */
export function MessageFeed({
  conversationId,
  held,
  frame,
  content,
  people,
  hits,
  hitSeq,
  foundSeq,
  failure,
  isBusy,
  extend,
  end,
  onDetails,
}: {
  conversationId: string;
  held: LoadedWindow;
  frame: RefObject<HTMLElement | null>;
  content: RefObject<HTMLDivElement | null>;
  people: ReadonlyMap<number, ReaderParticipant>;
  hits: readonly Hit[] | null;
  /** The hit one stands on. */
  hitSeq: number | null;
  /** The message just landed on. */
  foundSeq: number | null;
  failure: string | null;
  isBusy: boolean;
  /** What stands below the last message. */
  end: string;
  extend: (side: "older" | "newer") => Promise<void>;
  onDetails: (seq: number) => void;
}) {
  const { messages, hasOlder, hasNewer, total } = held;
  const lines = useMemo(() => layLines(messages), [messages]);
  const marks = useMemo(() => {
    const excerpts = new Map(hits?.map((hit) => [hit.seq, hit.excerpt]));
    return new Map(
      messages.flatMap(({ seq, text }) => {
        const excerpt = excerpts.get(seq);
        return excerpt ? [[seq, marksOf(text, excerpt)] as const] : [];
      }),
    );
  }, [hits, messages]);
  const standing = new Set(people.values());
  const showsName = standing.size > 2 || ![...standing].some(({ isMe }) => isMe);
  const loadOlder = useCallback(() => void extend("older"), [extend]);
  const loadNewer = useCallback(() => void extend("newer"), [extend]);

  return (
    <div className={styles.feed} ref={content} role="feed" aria-label="Messages" aria-busy={isBusy}>
      {hasOlder && (
        <Edge key={`older-${messages[0]?.seq}`} frame={frame} onReach={loadOlder}>
          Loading what came before …
        </Edge>
      )}
      {lines.map((line) => {
        const { seq, participantId } = line.message;
        const found = marks.get(seq);
        return (
          <MessageLine
            key={seq}
            conversationId={conversationId}
            line={line}
            total={total}
            participant={participantId === null ? null : (people.get(participantId) ?? null)}
            people={people}
            showsName={showsName}
            isNow={seq === hitSeq}
            isFound={seq === foundSeq}
            onDetails={onDetails}
            {...(found ? { marks: found } : {})}
          />
        );
      })}
      {hasNewer ? (
        <Edge key={`newer-${messages.at(-1)?.seq}`} frame={frame} onReach={loadNewer}>
          Loading what came after …
        </Edge>
      ) : (
        <p className={styles.end}>{end}</p>
      )}
      {failure && (
        <div className={styles.failure}>
          <Notice
            kind="failed"
            title="Messages could not be loaded."
            actions={
              <Button size="small" onClick={hasNewer ? loadNewer : loadOlder}>
                Try again
              </Button>
            }
          >
            {failure}
          </Notice>
        </div>
      )}
    </div>
  );
}
