import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { PeopleFigure } from "#app/_components/charts/people-figure.tsx";
import { StartsFigure } from "#app/_components/charts/starts-figure.tsx";
import { TurnsFigure } from "#app/_components/charts/turns-figure.tsx";
import { WaitsFigure } from "#app/_components/charts/waits-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage(page: FigurePage) {
  const found = await readFigures(page, [
    "span",
    "spine",
    "participants",
    "participantPeriods",
    "responseTimes",
    "initiations",
    "turns",
  ]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  return (
    <FigureScreen found={found}>
      <PeopleFigure number={1} span={12} scope={scope} metrics={metrics} />
      <WaitsFigure number={2} span={6} scope={scope} rows={metrics.responseTimes} />
      <StartsFigure number={3} span={6} scope={scope} rows={metrics.initiations} />
      <TurnsFigure number={4} span={12} scope={scope} rows={metrics.turns} />
    </FigureScreen>
  );
}
