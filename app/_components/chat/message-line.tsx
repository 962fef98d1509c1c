"use client";
import { clsx } from "clsx";
import { Phone, PhoneMissed, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { participantColor } from "#app/_components/people/participant-color.ts";
import { ParticipantSwatch } from "#app/_components/people/participant-swatch.tsx";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import { isAside, type LaidLine } from "./lay-lines.ts";
import { type Mark, MarkedText } from "./marked-text.tsx";
import styles from "./message.module.css";
import { MessageBody } from "./message-body.tsx";
import { onlyEmoji } from "./only-emoji.ts";
import { Quote } from "./quote.tsx";
import { Reactions } from "./reactions.tsx";
import { readCall } from "./read-details.ts";

export type MessageLineProps = {
  conversationId: string;
  line: LaidLine;
  /** Messages of the whole conversation. */
  total: number;
  participant: ReaderParticipant | null;
  /** Of the conversation, for quotes and reactions. */
  people: ReadonlyMap<number, ReaderParticipant>;
  /** Not in a chat of two: there the side says who it is. */
  showsName: boolean;
  marks?: readonly Mark[];
  isNow: boolean;
  /** Just landed on by a link. */
  isFound: boolean;
  onDetails: (seq: number) => void;
};

/** One message with its folio margin, as an article of the reader's feed. */
export const MessageLine = memo(function MessageLine(props: MessageLineProps) {
  const { line, participant, total, isNow, isFound } = props;
  const { message } = line;
  const own = participant?.isMe === true;
  const aside = isAside(message);
  const time = formatWallClock(message.localAt, "time");
  return (
    <article
      id={`m${message.seq}`}
      data-seq={message.seq}
      className={clsx(styles.line, own && !aside && styles.own, line.isFirst && styles.first, isFound && styles.found)}
      aria-posinset={message.position}
      aria-setsize={total}
      aria-label={`${participant?.name ?? "Notice"}, ${time}`}
      tabIndex={-1}
    >
      {line.day && <h2 className={styles.day}>{formatWallClock(line.day, "day")}</h2>}
      <div className={clsx(styles.folio, (isNow || isFound) && styles.folioNow)}>
        <button
          type="button"
          className={line.showsNumber ? styles.number : styles.hiddenNumber}
          onClick={() => props.onDetails(message.seq)}
          aria-label={`Message ${formatNumber(message.position)}, details`}
        >
          {formatNumber(message.position)}
        </button>
        {line.showsTime && <time dateTime={message.localAt}>{time}</time>}
      </div>
      {aside ? <Aside {...props} /> : <Bubble {...props} time={time} own={own} />}
    </article>
  );
});

function Bubble({
  conversationId,
  line: { message, isFirst },
  participant,
  people,
  showsName,
  marks,
  isNow,
  onDetails,
  time,
  own,
}: MessageLineProps & { time: string; own: boolean }) {
  const bare =
    message.kind === "sticker"
      ? message.media?.isPresent
      : message.kind === "text" && !message.quoted && onlyEmoji(message.text);
  return (
    <div className={styles.column}>
      {isFirst && showsName && !own && participant && (
        <p className={styles.who}>
          <ParticipantSwatch rank={participant.rank} />
          <bdi>{participant.name}</bdi>
        </p>
      )}
      <div
        className={clsx(styles.bubble, bare && styles.bare, message.kind === "deleted" && styles.outlined)}
        data-kind={message.kind}
        style={own ? undefined : { "--edge": participantColor(participant?.rank ?? null) }}
      >
        {message.quoted && (
          <Quote
            conversationId={conversationId}
            quoted={message.quoted}
            writer={people.get(message.quoted.participantId ?? 0) ?? null}
          />
        )}
        <MessageBody conversationId={conversationId} message={message} isNow={isNow} {...(marks ? { marks } : {})} />
        <button
          type="button"
          className={styles.time}
          onClick={() => onDetails(message.seq)}
          aria-label={`${time}, details of message ${formatNumber(message.position)}`}
        >
          {time}
        </button>
      </div>
      {message.isUndelivered && (
        <button type="button" className={styles.undelivered} onClick={() => onDetails(message.seq)}>
          <TriangleAlert />
          Not delivered
        </button>
      )}
      <Reactions details={message.details} people={people} />
    </div>
  );
}

function Aside({ line: { message }, participant, marks = [], isNow }: MessageLineProps) {
  const call = message.kind === "call" ? readCall(message.details) : null;
  const Icon = call?.isMissed ? PhoneMissed : Phone;
  return (
    <p className={clsx(styles.notice, call?.isMissed && styles.missed)}>
      {call && <Icon />}
      {call ? (
        <span>
          {participant && (
            <>
              <bdi>{participant.name}</bdi>:{" "}
            </>
          )}
          <bdi>{call.words}</bdi>
          {call.outcome && (
            <>
              , <bdi>{call.outcome}</bdi>
            </>
          )}
        </span>
      ) : (
        <span dir="auto">
          <MarkedText text={message.text} marks={marks} isNow={isNow} />
        </span>
      )}
    </p>
  );
}
