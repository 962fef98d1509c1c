import type { Analytics } from "#lib/analytics/get-analytics.ts";
import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { choosePeriod, listPeriods } from "#lib/conversations/period.ts";
import { peopleFinding } from "#lib/figures/findings/people-finding.ts";
import { timeTicks } from "#lib/figures/time-ticks.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { csvAddress, quoted, readerAddress, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { PeopleMultiples, type PersonRow } from "./people-multiples.tsx";

const mostRows = 8;

/** Fig. 1: everybody's messages over time, one row a person. */
export function PeopleFigure({
  number,
  span,
  scope,
  metrics,
}: {
  number: number;
  span: 8 | 12;
  scope: Scope;
  metrics: Analytics<"participants" | "participantPeriods" | "responseTimes" | "initiations">["metrics"];
}) {
  const period = choosePeriod(scope.from, scope.to);
  const starts = listPeriods(scope.from, scope.to, period);
  const rows = metrics.participants.map((counted): PersonRow => {
    const id = counted.participantId;
    const person = scope.people.find((known) => known.id === id);
    const series = new Map(
      metrics.participantPeriods.filter((row) => row.participantId === id).map((row) => [row.start, row.messages]),
    );
    const replies = metrics.responseTimes.find((row) => row.participantId === id);
    return {
      id,
      name: counted.name,
      rank: person?.rank ?? mostRows,
      isMe: person?.isMe ?? false,
      series: starts.map((start) => series.get(start) ?? 0),
      messages: counted.messages,
      share: counted.share,
      repliesIn: replies ? formatDuration(roundWait(replies.medianSeconds)) : null,
      opens: metrics.initiations.find((row) => row.participantId === id)?.share ?? 0,
      href: searchAddress(scope, quoted("from", counted.name)),
    };
  });
  const hidden = rows.length - mostRows;
  return (
    <Figure
      number={number}
      span={span}
      finding={peopleFinding(rows)}
      note={
        `Messages a ${period}, each row to its own peak. Replies in: median. Opens: first after 4 quiet hours.` +
        (hidden > 0 ? ` ${formatNumber(hidden)} more in the table.` : "")
      }
      messagesHref={readerAddress(scope.conversationId, scope.from)}
      csvHref={csvAddress(scope, all.participants.key)}
      table={
        <FigureTable
          caption="Who writes how much"
          columns={[
            { label: "Person" },
            ...["Messages", "Share", "Words", "Media", "Questions", "Links", "Replies in", "Opens"].map((label) => ({
              label,
              isNumber: true,
            })),
          ]}
          rows={metrics.participants.map((row, index) => ({
            key: String(row.participantId),
            cells: [
              <bdi key="name">{row.name}</bdi>,
              formatNumber(row.messages),
              formatPercent(row.share),
              formatNumber(row.words),
              formatNumber(row.media),
              formatNumber(row.questions),
              formatNumber(row.links),
              rows[index]?.repliesIn ?? "–",
              formatPercent(rows[index]?.opens ?? 0),
            ],
          }))}
        />
      }
    >
      <PeopleMultiples people={rows.slice(0, mostRows)} ticks={timeTicks(scope.from, scope.to, 7)} />
    </Figure>
  );
}

// A median from powers of two is not known to the second.
function roundWait(seconds: number): number {
  if (seconds < 60) return seconds;
  return seconds < 3600 ? Math.round(seconds / 60) * 60 : Math.round(seconds / 3600) * 3600;
}
