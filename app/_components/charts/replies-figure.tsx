import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { replyBucket, replyQuantile } from "#lib/conversations/reply-histogram.ts";
import { repliesFinding } from "#lib/figures/findings/replies-finding.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, csvAddress, readerAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Histogram } from "./histogram.tsx";

// The buckets up to 8 s are one bar: most exports know only minutes.
const firstDrawn = 3;

/** How soon replies come. */
export function RepliesFigure({
  number,
  span,
  scope,
  waits,
}: {
  number: number;
  span: 4 | 5 | 6;
  scope: Scope;
  waits: readonly { fromSeconds: number; toSeconds: number; replies: number }[];
}) {
  const counts = waits.map(({ replies }) => replies);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const median = replyQuantile(counts, 0.5);
  const finding = repliesFinding(median);
  const bins = [
    { label: "8 s", count: counts.slice(0, firstDrawn + 1).reduce((sum, count) => sum + count, 0) },
    ...waits.slice(firstDrawn + 1).map(({ toSeconds, replies }) => ({ label: shortWait(toSeconds), count: replies })),
  ];
  let together = 0;
  return (
    <Figure
      number={number}
      span={span}
      finding={finding}
      note="Time to the first reply by someone else, by powers of two; gaps over a day left out."
      messagesHref={readerAddress(scope.conversationId, scope.from)}
      csvHref={csvAddress(scope, all.replyWaits.key)}
      table={
        <FigureTable
          caption="Replies by waiting time"
          columns={[
            { label: "Waited up to" },
            ...["Replies", "Share", "Together"].map((label) => ({ label, isNumber: true })),
          ]}
          rows={waits.map(({ fromSeconds, toSeconds, replies }) => {
            together += replies;
            return {
              key: String(toSeconds),
              cells: [
                formatDuration(Math.min(toSeconds, 86_400)),
                <a
                  key="replies"
                  className="door"
                  href={behindAddress(scope, { waitFrom: fromSeconds, waitTo: toSeconds })}
                >
                  {formatNumber(replies)}
                </a>,
                formatPercent(total === 0 ? 0 : replies / total),
                formatPercent(total === 0 ? 0 : together / total),
              ],
            };
          })}
        />
      }
    >
      {median === null ? (
        <p className="quiet">No replies in this range.</p>
      ) : (
        <Histogram
          label={finding}
          bins={bins}
          highlight={Math.max(0, replyBucket(Math.round(median)) - firstDrawn)}
          remark={`half within ${formatDuration(median)}`}
        />
      )}
    </Figure>
  );
}

function shortWait(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 86_400 ? `${Math.round(seconds / 3600)} h` : "1 day";
}
