import type { CSSProperties } from "react";
import type { Analytics } from "#lib/analytics/get-analytics.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods } from "#lib/conversations/period.ts";
import { bars, barsPath } from "#lib/figures/bars.ts";
import { topicsFinding } from "#lib/figures/findings/topics-finding.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { topicName } from "./topic-name.ts";
import styles from "./topics-figure.module.css";

const width = 560;
const height = 28;

/** Each topic's part of the messages over time, one row a topic on one axis. */
export function TopicsFigure({
  number,
  scope,
  metrics: { topics, topicPeriods },
}: {
  number: number;
  scope: Scope;
  metrics: Analytics<"topics" | "topicPeriods">["metrics"];
}) {
  const period = choosePeriod(scope.from, scope.to);
  const starts = listPeriods(scope.from, scope.to, period);
  const ticks = timeTicks(scope.from, scope.to, 7);
  const lines = ticks.map(({ at }) => `M${(at * width).toFixed(1)} 0v${height}`).join("");
  const shares = new Map(topicPeriods.map(({ start, topic, share }) => [`${topic} ${start}`, share]));
  return (
    <Figure
      number={number}
      span={12}
      finding={topicsFinding(topics.map((topic) => ({ name: topicName(topic), share: topic.share })))}
      note={`Part of the messages with a topic, a ${period}; each row to its own peak. A topic is called by its three heaviest words.`}
      csvHref={csvAddress(scope, all.topicPeriods.key)}
      table={
        <FigureTable
          caption="Topics"
          columns={[{ label: "Words" }, { label: "Messages", isNumber: true }, { label: "Share", isNumber: true }]}
          rows={topics.map(({ topic, words, messages, share }) => ({
            key: String(topic),
            cells: [
              <bdi key="words" className="people">
                {words}
              </bdi>,
              formatNumber(messages),
              formatPercent(share),
            ],
          }))}
        />
      }
    >
      <table className={styles.topics}>
        <caption className="visually-hidden">Share of each topic over time</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <td className={styles.axis} aria-hidden="true">
              {ticks
                .filter(({ at }) => at < 0.94)
                .map(({ at, label }) => (
                  <span key={label} style={{ "--at": at } as CSSProperties}>
                    {label}
                  </span>
                ))}
            </td>
            <th scope="col">Messages</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.topic}>
              <th scope="row">
                <bdi className="people">{topicName(topic)}</bdi>
              </th>
              <td>
                <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
                  <path className={styles.lines} d={lines} />
                  <path className={styles.base} d={`M0 ${height - 0.5}h${width}`} />
                  <path
                    className={styles.series}
                    d={barsPath(
                      bars(
                        starts.map((start) => shares.get(`${topic.topic} ${start}`) ?? 0),
                        { width, height },
                      ),
                    )}
                  />
                </svg>
              </td>
              <td className="number">
                <a className="door" href={behindAddress(scope, { topic: topic.topic })}>
                  {formatNumber(topic.messages)}
                </a>
              </td>
              <td className="number quiet">{formatPercent(topic.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Figure>
  );
}
