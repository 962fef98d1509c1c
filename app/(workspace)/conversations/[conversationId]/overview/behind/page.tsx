import type { Metadata } from "next";
import { behindAddress } from "#app/_components/charts/addresses.ts";
import { BehindList } from "#app/_components/charts/behind-list.tsx";
import { behindWords } from "#app/_components/charts/behind-words.ts";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { Pages } from "#app/_components/charts/pages.tsx";
import { ScopeBar } from "#app/_components/charts/scope-bar.tsx";
import styles from "#app/_components/charts/section.module.css";
import { topicName } from "#app/_components/charts/topic-name.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { readBehind } from "#app/_data/behind.ts";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";
import { behindPageSize } from "#lib/analytics/list-behind.ts";

export const metadata: Metadata = { title: "Behind a number" };

export default async function BehindPage(page: FigurePage) {
  const found = await readFigures(page, ["spine", "topics"]);
  if (!found) return <NotReadYet />;
  const { scope } = found;
  const { query, messages, total } = await readBehind(page, scope);
  const { page: at, ...filter } = query;
  const topic = found.metrics.topics.find((known) => known.topic === query.topic);
  return (
    <>
      <ScopeBar scope={scope} spine={found.metrics.spine} filter={filter} />
      <section className={styles.section}>
        <h2>
          {formatCount(total, "message")} {behindWords(query, topic && topicName(topic))}
        </h2>
        <BehindList scope={scope} messages={messages} />
        <Pages
          page={at}
          pageSize={behindPageSize}
          total={total}
          address={(next) => behindAddress(scope, { ...filter, page: next })}
        />
      </section>
    </>
  );
}
