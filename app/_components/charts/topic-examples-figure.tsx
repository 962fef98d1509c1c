import Link from "next/link";
import type { Analytics } from "#lib/analytics/get-analytics.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { formatCount } from "../format/format-count.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import { ParticipantName } from "../people/participant-name.tsx";
import { behindAddress, csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import styles from "./topic-examples-figure.module.css";
import { topicName } from "./topic-name.ts";

const examplesEach = 3;

/** What is said about each topic: the messages that hold most of its words. */
export function TopicExamplesFigure({
  number,
  scope,
  metrics: { topics, topicExamples },
}: {
  number: number;
  scope: Scope;
  metrics: Analytics<"topics" | "topicExamples">["metrics"];
}) {
  const people = new Map(scope.people.map((person) => [person.id, person]));
  return (
    <Figure
      number={number}
      span={12}
      finding="How each topic sounds"
      note="Messages that hold most of a topic's words, of the whole conversation whatever the range."
      csvHref={csvAddress(scope, all.topicExamples.key)}
    >
      <div className={styles.examples}>
        {topics.map((topic) => (
          <section key={topic.topic} aria-label={topicName(topic)}>
            <h3>
              <bdi>{topicName(topic)}</bdi>
            </h3>
            <p className="quiet">
              <bdi className="people">{topic.words.split(", ").slice(3).join(", ")}</bdi>
            </p>
            <ul>
              {topicExamples
                .filter((example) => example.topic === topic.topic)
                .slice(0, examplesEach)
                .map(({ seq, localAt, participantId, text }) => {
                  const person = people.get(participantId);
                  return (
                    <li key={seq}>
                      <Link href={`/conversations/${scope.conversationId}/read?m=${seq}`} prefetch={false}>
                        {person && <ParticipantName name={person.name} rank={person.rank} isMe={person.isMe} />}{" "}
                        <time dateTime={localAt} className="quiet">
                          {formatWallClock(localAt, "date")}
                        </time>
                        <span className={`people ${styles.said}`} dir="auto">
                          {text}
                        </span>
                      </Link>
                    </li>
                  );
                })}
            </ul>
            <a className="link" href={behindAddress(scope, { topic: topic.topic })}>
              All {formatCount(topic.messages, "message")}
            </a>
          </section>
        ))}
      </div>
    </Figure>
  );
}
