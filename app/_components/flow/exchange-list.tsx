import Link from "next/link";
import type { Scope } from "#lib/analytics/scope.ts";
import { mediaNames } from "#lib/figures/media-names.ts";
import type { Exchange, Said } from "#lib/flow/list-exchanges.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import styles from "./exchange-list.module.css";

const sourceWords = {
  explicit: "quoted",
  mention: "spoken to by name",
  turn: "the next to speak",
  ranked: "found by likeness",
};

/** Messages with their answers as rows; each message opens in the reader in its place. */
export function ExchangeList({ scope, exchanges }: { scope: Scope; exchanges: readonly Exchange[] }) {
  return (
    <ol className={styles.list}>
      {exchanges.map(({ message, answer }) => (
        <li key={answer ? `a${answer.seq}` : message.seq}>
          <Line scope={scope} said={message} />
          {answer && (
            <>
              <p className={styles.wait}>
                <span>
                  answered after <strong>{formatDuration(answer.waitSeconds)}</strong>
                </span>
                {answer.awakeSeconds < answer.waitSeconds && (
                  <span>{formatDuration(answer.awakeSeconds)} without the night</span>
                )}
                {answer.source && <span>{sourceWords[answer.source]}</span>}
              </p>
              <Line scope={scope} said={answer} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Line({ scope, said }: { scope: Scope; said: Said }) {
  const person = scope.people.find(({ id }) => id === said.participantId);
  return (
    <Link className={styles.line} href={`/conversations/${scope.conversationId}/read?m=${said.seq}`} prefetch={false}>
      {person && <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />}
      {said.text ? (
        <span className="people" dir="auto">
          {said.text}
        </span>
      ) : (
        <span className="quiet">{mediaNames[said.kind] ?? said.kind}</span>
      )}
      <time dateTime={said.localAt.replace(" ", "T")} className="file">
        {formatWallClock(said.localAt, "dateTime")}
      </time>
    </Link>
  );
}
