import type { Analytics } from "#lib/analytics/get-analytics.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { countDays } from "#lib/conversations/period.ts";
import { replyQuantile } from "#lib/conversations/reply-histogram.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatPercent } from "../format/format-percent.ts";
import { behindAddress, mediaAddress, readerAddress } from "./addresses.ts";
import type { StripNumber } from "./number-strip.tsx";

/** The six numbers over the overview. */
export function overviewNumbers(
  scope: Scope,
  metrics: Analytics<"span" | "responseTimes" | "replyWaits">["metrics"],
): StripNumber[] {
  const [span] = metrics.span;
  if (!span) return [];
  const days = Math.max(1, countDays(scope.from, scope.to));
  const median = replyQuantile(
    metrics.replyWaits.map(({ replies }) => replies),
    0.5,
  );
  const replies = metrics.responseTimes.reduce((sum, row) => sum + row.replies, 0);
  const waited = metrics.responseTimes.reduce((sum, row) => sum + row.replies * row.meanSeconds, 0);
  const reader = readerAddress(scope.conversationId, span.firstDay);
  return [
    {
      label: "Messages",
      value: formatNumber(span.messages),
      detail: `${aDay(span.messages, days)} a day`,
      href: reader,
    },
    {
      label: "Days with messages",
      value: formatNumber(span.activeDays),
      detail: `of ${formatNumber(days)}`,
      href: reader,
    },
    {
      label: "Conversations begun",
      value: formatNumber(span.initiations),
      detail: `${aDay(span.initiations, days)} a day`,
      href: behindAddress(scope, { opens: 1 }),
      title: "Messages after four quiet hours",
    },
    {
      label: "Median reply",
      value: median === null ? "–" : formatDuration(median),
      detail: replies > 0 ? `mean ${formatDuration(waited / replies)}` : undefined,
      title: "Read from counts by powers of two of seconds: the true median lies within a factor of two",
    },
    {
      label: "Media",
      value: formatNumber(span.media),
      detail: span.messages > 0 ? `${formatPercent(span.media / span.messages)} of messages` : undefined,
      href: mediaAddress(scope),
    },
    {
      label: "Questions",
      value: formatNumber(span.questions),
      detail: span.messages > 0 ? `${formatPercent(span.questions / span.messages)} of messages` : undefined,
      href: behindAddress(scope, { question: 1 }),
    },
  ];
}

function aDay(count: number, days: number): string {
  const rate = count / days;
  return rate >= 10 ? formatNumber(rate) : rate.toLocaleString("en-GB", { maximumSignificantDigits: 2 });
}
