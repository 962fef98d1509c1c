import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { StartsFigure } from "#app/_components/charts/starts-figure.tsx";
import { AnswerTimesFigure } from "#app/_components/flow/answer-times-figure.tsx";
import { AnswersFigure } from "#app/_components/flow/answers-figure.tsx";
import { ExchangeSection } from "#app/_components/flow/exchange-section.tsx";
import { QuestionsFigure } from "#app/_components/flow/questions-figure.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { readExchanges } from "#app/_data/exchanges.ts";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";
import { metrics as all } from "#lib/analytics/registry.ts";

export const metadata: Metadata = { title: "Flow" };

export default async function FlowPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "answers", "answerTimes", "questions", "initiations"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  if (scope.people.length < 2) {
    return (
      <EmptyState title="One voice">Flow shows who answers whom. In this conversation one person writes.</EmptyState>
    );
  }
  const [answered, open] = await Promise.all([
    readExchanges(scope, { list: "questions" }),
    readExchanges(scope, { list: "open" }),
  ]);
  return (
    <>
      <FigureScreen found={found}>
        <AnswersFigure number={1} scope={scope} rows={metrics.answers} />
        <StartsFigure number={2} span={6} scope={scope} rows={metrics.initiations} />
        <AnswerTimesFigure number={3} scope={scope} rows={metrics.answerTimes} />
        <QuestionsFigure number={4} scope={scope} rows={metrics.questions} />
      </FigureScreen>
      <ExchangeSection
        scope={scope}
        title="Questions and their answers"
        definition="Each question with the first message of somebody else that answers it, newest first."
        csvKey={all.questionAnswers.key}
        list="questions"
        found={answered}
        nothing="No answered questions in this range."
      />
      <ExchangeSection
        scope={scope}
        title="Questions without an answer"
        definition="Nobody’s message within a day is likely to answer them."
        csvKey={all.openQuestions.key}
        list="open"
        found={open}
        nothing="None in this range."
      />
    </>
  );
}
