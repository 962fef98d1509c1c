import type { Metadata } from "next";
import { Figures } from "#app/_components/charts/figures.tsx";
import { HoursFigure } from "#app/_components/charts/hours-figure.tsx";
import { MoodFigure } from "#app/_components/charts/mood-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { NumberStrip } from "#app/_components/charts/number-strip.tsx";
import { overviewNumbers } from "#app/_components/charts/overview-numbers.ts";
import { PeopleFigure } from "#app/_components/charts/people-figure.tsx";
import { RepliesFigure } from "#app/_components/charts/replies-figure.tsx";
import { ScopeBar } from "#app/_components/charts/scope-bar.tsx";
import { TermsFigure } from "#app/_components/charts/terms-figure.tsx";
import { TooLittle } from "#app/_components/charts/too-little.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";
import { isTooLittle } from "#lib/figures/low-data.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage(page: FigurePage) {
  const found = await readFigures(page, [
    "span",
    "weekSpine",
    "weekHours",
    "participants",
    "participantPeriods",
    "responseTimes",
    "replyWaits",
    "initiations",
    "sentiment",
    "topWords",
  ]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  const { messages = 0, activeDays: days = 0 } = metrics.span[0] ?? {};
  const isWhole = scope.from === scope.firstDay && scope.to === scope.lastDay && scope.chosen === null;
  return (
    <>
      <ScopeBar scope={scope} weeks={metrics.weekSpine} />
      <NumberStrip numbers={overviewNumbers(scope, metrics)} />
      {isTooLittle({ messages, days }) ? (
        <TooLittle messages={messages} days={days} isWhole={isWhole} />
      ) : (
        <Figures>
          <PeopleFigure number={1} span={8} scope={scope} metrics={metrics} />
          <HoursFigure number={2} span={4} scope={scope} cells={metrics.weekHours} />
          <MoodFigure number={3} span={4} scope={scope} points={metrics.sentiment} />
          <TermsFigure number={4} span={4} scope={scope} kind="word" terms={metrics.topWords} rows={7} />
          <RepliesFigure number={5} span={4} scope={scope} waits={metrics.replyWaits} />
        </Figures>
      )}
    </>
  );
}
