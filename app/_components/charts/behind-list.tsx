import Link from "next/link";
import type { BehindMessage } from "#lib/analytics/list-behind.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { mediaNames } from "#lib/figures/media-names.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import styles from "./behind-list.module.css";

/** Messages as rows; each opens in the reader in its place. */
export function BehindList({ scope, messages }: { scope: Scope; messages: readonly BehindMessage[] }) {
  const people = new Map(scope.people.map((person) => [person.id, person]));
  return (
    <ol className={styles.list}>
      {messages.map((message) => {
        const person = people.get(message.participantId);
        return (
          <li key={message.seq}>
            <Link href={`/conversations/${scope.conversationId}/read?m=${message.seq}`} prefetch={false}>
              <time dateTime={message.localAt} className="file">
                {formatWallClock(message.localAt, "dateTime")}
              </time>
              {person && <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />}
              {message.text ? (
                <span className="people" dir="auto">
                  {message.text}
                </span>
              ) : (
                <span className="quiet">
                  {mediaNames[message.kind] ?? message.kind} <bdi className="file">{message.attachment}</bdi>
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
