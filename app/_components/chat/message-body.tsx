import { CalendarClock, MapPin, UserRound } from "lucide-react";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import { readOrder } from "#lib/conversations/read-order.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import type { Mark } from "./marked-text.tsx";
import styles from "./message.module.css";
import { MessageMedia } from "./message-media.tsx";
import { MessageText } from "./message-text.tsx";
import { onlyEmoji } from "./only-emoji.ts";
import { OrderList } from "./order-list.tsx";
import { Poll } from "./poll.tsx";
import { readAbsence, readEvent, readPlace } from "./read-details.ts";

/** What stands inside a bubble. */
export function MessageBody({
  conversationId,
  message,
  marks,
  isNow,
}: {
  conversationId: string;
  message: ReaderMessage;
  marks?: readonly Mark[];
  isNow?: boolean;
}) {
  const edited = message.isEdited && <span className={styles.edited}>edited</span>;
  const hits = { ...(marks ? { marks } : {}), ...(isNow ? { isNow } : {}) };
  const write = (words: string) =>
    words !== "" && (
      <MessageText
        text={words}
        language={message.language}
        entities={message.entities}
        conversationId={conversationId}
        after={edited}
        {...hits}
      />
    );
  const text = write(message.text);
  const order = readOrder(message.details);
  switch (message.kind) {
    case "text":
      if (order) return <OrderList order={order} text={message.text} words={write} {...hits} />;
      return onlyEmoji(message.text) ? <p className={styles.emoji}>{message.text}</p> : text;
    case "deleted":
      return <p className={styles.aside}>{message.text || "Deleted by its sender"}</p>;
    case "other":
      return (
        <>
          <p className={styles.aside}>{readAbsence(message.details)}</p>
          {text}
        </>
      );
    case "poll":
      return <Poll message={message} fallback={text} />;
    case "location":
    case "live_location":
      return (
        <>
          <Place message={message} />
          {text}
        </>
      );
    case "contact":
      return message.attachment || message.media ? (
        <>
          <MessageMedia conversationId={conversationId} message={message} />
          {text}
        </>
      ) : (
        <>
          <p className={styles.row}>
            <UserRound />
            Contact
          </p>
          {text}
        </>
      );
    case "event":
      return (
        <>
          <EventLine message={message} />
          {text}
        </>
      );
    default:
      return (
        <>
          <MessageMedia conversationId={conversationId} message={message} />
          {text}
          {!text && edited}
        </>
      );
  }
}

function Place({ message }: { message: ReaderMessage }) {
  const { name, coordinates } = readPlace(message.details);
  return (
    <p className={styles.row}>
      <MapPin />
      {message.kind === "live_location" ? "Live location" : "Location"}
      {name && !message.text.startsWith(name) && <bdi className="people">{name}</bdi>}
      {coordinates && (
        <span className="file" dir="ltr">
          {coordinates}
        </span>
      )}
    </p>
  );
}

function EventLine({ message }: { message: ReaderMessage }) {
  const event = readEvent(message.details);
  return (
    <p className={styles.row}>
      <CalendarClock />
      Event
      {event && (
        <time dateTime={new Date(event.startMs).toISOString()}>
          {formatInstant(new Date(event.startMs), "dateTime", "UTC")} UTC
        </time>
      )}
      {event?.isCancelled && "cancelled"}
    </p>
  );
}
