import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { MoodFigure } from "#app/_components/charts/mood-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { PeopleMoodFigure } from "#app/_components/charts/people-mood-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Mood" };

export default async function MoodPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "sentiment", "participantSentiment", "participants"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  return (
    <FigureScreen found={found}>
      <MoodFigure number={1} span={12} scope={scope} points={metrics.sentiment} media={metrics.span[0]?.media ?? 0} />
      <PeopleMoodFigure
        number={2}
        scope={scope}
        rows={metrics.participantSentiment}
        participants={metrics.participants}
      />
    </FigureScreen>
  );
}
