import type { Analytics } from "#lib/analytics/get-analytics.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods } from "#lib/conversations/period.ts";
import { topicsFinding } from "#lib/figures/findings/topics-finding.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, csvAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Multiples } from "./multiples.tsx";
import { topicName } from "./topic-name.ts";

const columns = [
  { label: "Messages", width: 86, narrow: 66 },
  { label: "Share", width: 58, narrow: 46 },
];

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
      <Multiples
        caption="Share of each topic over time"
        name={{ label: "Topic", width: 240, narrow: 128 }}
        columns={columns}
        ticks={timeTicks(scope.from, scope.to, 7)}
        rows={topics.map((topic) => ({
          key: String(topic.topic),
          name: <bdi className="people">{topicName(topic)}</bdi>,
          series: starts.map((start) => shares.get(`${topic.topic} ${start}`) ?? 0),
          cells: [
            <a key="messages" className="door" href={behindAddress(scope, { topic: topic.topic })}>
              {formatNumber(topic.messages)}
            </a>,
            <span key="share" className="quiet">
              {formatPercent(topic.share)}
            </span>,
          ],
        }))}
      />
    </Figure>
  );
}
