import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { KeywordsFigure } from "#app/_components/charts/keywords-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { TermsFigure } from "#app/_components/charts/terms-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Words" };

export default async function WordsPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "topWords", "topEmoji", "keywords"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  return (
    <FigureScreen found={found}>
      <TermsFigure number={1} span={4} scope={scope} kind="word" terms={metrics.topWords} rows={24} />
      <KeywordsFigure number={2} scope={scope} keywords={metrics.keywords} />
      <TermsFigure number={3} span={4} scope={scope} kind="emoji" terms={metrics.topEmoji} rows={24} />
    </FigureScreen>
  );
}
