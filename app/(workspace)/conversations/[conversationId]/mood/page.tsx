import type { Metadata } from "next";
import { EmotionsFigure } from "#app/_components/charts/emotions-figure.tsx";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { MoodFigure } from "#app/_components/charts/mood-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { PeopleEmotionsFigure } from "#app/_components/charts/people-emotions-figure.tsx";
import { PeopleMoodFigure } from "#app/_components/charts/people-mood-figure.tsx";
import { unscoredWhy } from "#app/_components/charts/unscored-why.ts";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Mood" };

export default async function MoodPage(page: FigurePage) {
  const found = await readFigures(page, [
    "span",
    "spine",
    "sentiment",
    "participantSentiment",
    "participants",
    "emotions",
    "languages",
  ]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  const media = metrics.span[0]?.media ?? 0;
  return (
    <FigureScreen found={found}>
      <MoodFigure
        number={1}
        span={12}
        scope={scope}
        points={metrics.sentiment}
        media={media}
        unscoredWhy={unscoredWhy(metrics.languages, "polarity")}
      />
      <EmotionsFigure
        number={2}
        scope={scope}
        rows={metrics.emotions}
        media={media}
        unscoredWhy={unscoredWhy(metrics.languages, "emotions")}
      />
      <PeopleMoodFigure
        number={3}
        scope={scope}
        rows={metrics.participantSentiment}
        participants={metrics.participants}
      />
      <PeopleEmotionsFigure number={4} scope={scope} rows={metrics.emotions} />
    </FigureScreen>
  );
}
