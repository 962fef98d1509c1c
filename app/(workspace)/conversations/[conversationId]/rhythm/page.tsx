import type { Metadata } from "next";
import { CalendarFigure } from "#app/_components/charts/calendar-figure.tsx";
import { DaysFigure } from "#app/_components/charts/days-figure.tsx";
import { FactsFigure } from "#app/_components/charts/facts-figure.tsx";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { HoursFigure } from "#app/_components/charts/hours-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Rhythm" };

export default async function RhythmPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "messagesByDay", "weekHours", "peaks"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  return (
    <FigureScreen found={found}>
      <DaysFigure number={1} scope={scope} days={metrics.messagesByDay} />
      <HoursFigure number={2} span={7} scope={scope} cells={metrics.weekHours} />
      {metrics.span.map((span) => (
        <FactsFigure key="facts" number={3} scope={scope} span={span} peaks={metrics.peaks} />
      ))}
      <CalendarFigure number={4} scope={scope} days={metrics.messagesByDay} />
    </FigureScreen>
  );
}
