import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { listConnectionChats } from "#lib/connections/list-connection-chats.ts";
import { ConnectionSection } from "./connection-section.tsx";
import styles from "./connections.module.css";
import type { SectionProps } from "./section-props.ts";

/** The conversations of the connection that were written in last. */
export async function ConversationsSection({ ctx, connection }: SectionProps) {
  const { total, latest } = await listConnectionChats(ctx, connection.id);
  const about =
    total === 0
      ? "Each person and each group gets a conversation with their first message."
      : total > latest.length
        ? `${formatCount(total, "conversation")}; these ${latest.length} were written in last.`
        : `${formatCount(total, "conversation")}, as they were written in last.`;
  return (
    <ConnectionSection id="conversations" title="Conversations" about={about}>
      {latest.length > 0 && (
        <ul className={styles.chats}>
          {latest.map(({ id, title, messageCount, lastAt }) => (
            <li key={id}>
              <Link href={`/conversations/${id}/read`} prefetch={false} className={`${styles.chat} people`}>
                <bdi>{title}</bdi>
              </Link>
              <span className="quiet">{formatCount(messageCount, "message")}</span>
              <span className="quiet">{lastAt && formatWallClock(lastAt, "dateTime")}</span>
            </li>
          ))}
        </ul>
      )}
    </ConnectionSection>
  );
}
