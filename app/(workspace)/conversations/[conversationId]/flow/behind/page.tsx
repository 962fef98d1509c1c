import type { Metadata } from "next";
import Link from "next/link";
import { NotReadYet } from "#app/_components/charts/not-read-yet.tsx";
import { Pages } from "#app/_components/charts/pages.tsx";
import { ScopeBar } from "#app/_components/charts/scope-bar.tsx";
import styles from "#app/_components/charts/section.module.css";
import { ExchangeList } from "#app/_components/flow/exchange-list.tsx";
import { exchangesAddress } from "#app/_components/flow/exchanges-address.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { readExchanges } from "#app/_data/exchanges.ts";
import { type FigurePage, readFigures } from "#app/_data/figures.ts";
import { isolate } from "#lib/figures/in-words.ts";
import { exchangePageSize } from "#lib/flow/list-exchanges.ts";

export const metadata: Metadata = { title: "Behind a number" };

const orders = { newest: "Newest first", longest: "Longest wait first" } as const;

export default async function FlowBehindPage(page: FigurePage) {
  const found = await readFigures(page, ["spine"]);
  if (!found) return <NotReadYet />;
  const { scope } = found;
  const { query, exchanges, total } = await readExchanges(scope, await page.searchParams);
  const { page: at, ...filter } = query;
  const nameOf = (id: number | undefined) => isolate(scope.people.find((person) => person.id === id)?.name ?? "");
  const [one, many] = {
    answers: ["answer"],
    questions: ["answered question", "answered questions"],
    open: ["question without an answer", "questions without an answer"],
  }[query.list];
  return (
    <>
      <ScopeBar scope={scope} spine={found.metrics.spine} filter={filter} />
      <section className={styles.section}>
        <h2>
          {formatCount(total, one ?? "", many)}
          {query.by !== undefined && ` by ${nameOf(query.by)}`}
          {query.to !== undefined && ` ${query.list === "answers" ? "to" : "of"} ${nameOf(query.to)}`}
        </h2>
        {query.list !== "open" && (
          <nav className={styles.filters} aria-label="Order">
            {Object.entries(orders).map(([order, label]) => (
              <Link
                key={order}
                href={exchangesAddress(scope, { ...filter, order: order as keyof typeof orders })}
                prefetch={false}
                scroll={false}
                aria-current={query.order === order ? "true" : undefined}
              >
                {label}
              </Link>
            ))}
          </nav>
        )}
        <ExchangeList scope={scope} exchanges={exchanges} />
        <Pages
          page={at}
          pageSize={exchangePageSize}
          total={total}
          address={(next) => exchangesAddress(scope, { ...filter, page: next })}
        />
      </section>
    </>
  );
}
