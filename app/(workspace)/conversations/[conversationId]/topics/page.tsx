import type { Metadata } from "next";
import { FigureScreen } from "#app/_components/charts/figure-screen.tsx";
import { NoTopics } from "#app/_components/charts/no-topics.tsx";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { TopicExamplesFigure } from "#app/_components/charts/topic-examples-figure.tsx";
import { TopicsAge } from "#app/_components/charts/topics-age.tsx";
import { TopicsFigure } from "#app/_components/charts/topics-figure.tsx";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";

export const metadata: Metadata = { title: "Topics" };

export default async function TopicsPage(page: FigurePage) {
  const found = await readFigures(page, ["span", "spine", "topics", "topicPeriods", "topicExamples", "topicRun"]);
  if (!found) return <NotReadYet />;
  const { scope, metrics } = found;
  const [run] = metrics.topicRun;
  if (metrics.topics.length === 0) {
    return (
      <FigureScreen found={found} before={<NoTopics wereSought={run !== undefined} />}>
        {null}
      </FigureScreen>
    );
  }
  return (
    <FigureScreen found={found} before={run && <TopicsAge run={run} />}>
      <TopicsFigure number={1} scope={scope} metrics={metrics} />
      <TopicExamplesFigure number={2} scope={scope} metrics={metrics} />
    </FigureScreen>
  );
}
