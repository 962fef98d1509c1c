import type { Metadata } from "next";
import { ChangedWordsFigure } from "#app/_components/charts/changed-words-figure.tsx";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { KeywordsFigure } from "#app/_components/charts/keywords-figure.tsx";
import { MonthKeywordsFigure } from "#app/_components/charts/month-keywords-figure.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { PersonWordsFigure } from "#app/_components/charts/person-words-figure.tsx";
import { TermsFigure } from "#app/_components/charts/terms-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Words" };

export default async function WordsPage(page: FigurePage) {
  const found = await readFigures(page, [
    "span",
    "spine",
    "topWords",
    "topEmoji",
    "keywords",
    "phrases",
    "changedWords",
    "monthKeywords",
    "personWords",
  ]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  return (
    <FigureScreen found={found}>
      <TermsFigure number={1} span={4} scope={scope} kind="word" terms={metrics.topWords} rows={24} />
      <KeywordsFigure number={2} scope={scope} keywords={metrics.keywords} />
      <TermsFigure number={3} span={4} scope={scope} kind="phrase" terms={metrics.phrases} rows={24} />
      <ChangedWordsFigure number={4} scope={scope} words={metrics.changedWords} />
      <MonthKeywordsFigure number={5} scope={scope} words={metrics.monthKeywords} />
      <PersonWordsFigure number={6} scope={scope} words={metrics.personWords} />
      <TermsFigure number={7} span={12} scope={scope} kind="emoji" terms={metrics.topEmoji} rows={12} />
    </FigureScreen>
  );
}
