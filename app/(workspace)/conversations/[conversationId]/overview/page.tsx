import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { HoursFigure } from "#app/_components/charts/hours-figure.tsx";
import { MoodFigure } from "#app/_components/charts/mood-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { NumberStrip } from "#app/_components/charts/number-strip.tsx";
import { overviewNumbers } from "#app/_components/charts/overview-numbers.ts";
import { PeopleFigure } from "#app/_components/charts/people-figure.tsx";
import { RepliesFigure } from "#app/_components/charts/replies-figure.tsx";
import { TermsFigure } from "#app/_components/charts/terms-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage(page: FigurePage) {
  const found = await readFigures(page, [
    "span",
    "spine",
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
  return (
    <FigureScreen found={found} before={<NumberStrip numbers={overviewNumbers(scope, metrics)} />}>
      <PeopleFigure number={1} span={8} scope={scope} metrics={metrics} />
      <HoursFigure number={2} span={4} scope={scope} cells={metrics.weekHours} />
      <MoodFigure number={3} span={4} scope={scope} points={metrics.sentiment} media={metrics.span[0]?.media ?? 0} />
      <TermsFigure number={4} span={4} scope={scope} kind="word" terms={metrics.topWords} rows={7} />
      <RepliesFigure number={5} span={4} scope={scope} waits={metrics.replyWaits} />
    </FigureScreen>
  );
}
