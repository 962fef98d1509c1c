"use client";
import { clsx } from "clsx";
import { ListFilter } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatLanguage } from "#app/_components/format/format-language.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { Dialog } from "#app/_components/layout/dialog.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import type { SearchChoices } from "#lib/search/list-search-choices.ts";
import type { SearchFilter } from "#lib/search/search-query.ts";
import { addFilter, type BoxQuery, hasFilter, readBox, removeFilter, writeBox } from "./box-query.ts";
import { Facets } from "./facets.tsx";
import { HitGroups } from "./hit-groups.tsx";
import { HitMonths } from "./hit-months.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { rememberOpened, returnToOpened, wasTyping } from "./opened-hit.ts";
import { SearchBox } from "./search-box.tsx";
import { SearchHints } from "./search-hints.tsx";
import { SearchNotes } from "./search-notes.tsx";
import styles from "./search-screen.module.css";
import { suggestFilters } from "./suggestions.ts";
import { useAddress } from "./use-address.ts";
import { useChanges } from "./use-changes.ts";
import { useHitKeys } from "./use-hit-keys.ts";
import { useSearch } from "./use-search.ts";

type Order = "relevance" | "newest";
const orders = ["relevance", "newest"] as const;

/** The search of the workspace: box, what to narrow by, hits over time, hits by conversation. */
export function SearchScreen({
  choices,
  initial,
}: {
  choices: SearchChoices;
  initial: { query: string; order: Order };
}) {
  const [box, setBox] = useState<BoxQuery>(() => readBox(initial.query));
  const [order, setOrder] = useState<Order>(initial.order);
  const [submitted, setSubmitted] = useState<string | null>(() => {
    const query = writeBox(readBox(initial.query));
    return wasTyping(query) ? null : query;
  });
  const changes = useChanges();
  const [isNarrowing, setNarrowing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { focusFirst } = useHitKeys(input);
  const query = writeBox(box);
  const isTyping = query !== submitted;
  const { result, error, isSearching, loadMore } = useSearch({ query, order, isTyping, changes });

  useAddress(addressOf(query, order));
  useEffect(() => {
    if (result) returnToOpened(query);
  }, [result, query]);

  /** Takes a query as meant: a chosen filter, a suggestion, Enter. */
  function submit(next: BoxQuery) {
    setBox(next);
    setSubmitted(writeBox(next));
  }
  function toggle(filter: SearchFilter) {
    submit(hasFilter(box, filter) ? removeFilter(box, filter) : addFilter(box, filter));
  }
  function labelOf({ key, value }: SearchFilter): string {
    if (key === "lang") return formatLanguage(value);
    return choices.conversations.find(({ id }) => key === "in" && value === `#${id}`)?.title ?? value;
  }
  function labelOfText(filter: string): string {
    const [read] = readBox(filter).filters;
    return read ? `${read.key} ${labelOf(read)}` : filter;
  }

  const hasWords = result?.query.words.some((word) => !word.isExcluded) ?? false;
  const isEmpty = result?.hits.length === 0;
  const total = result && `${result.total.isCapped ? "over " : ""}${formatCount(result.total.count, "hit")}`;
  const facets = result && !isEmpty && <Facets result={result} box={box} onToggle={toggle} />;
  return (
    <>
      <SearchBox
        box={box}
        onChange={(next) => (next.filters.length === box.filters.length ? setBox(next) : submit(next))}
        onSubmit={submit}
        onLeave={focusFirst}
        input={input}
        labelOf={labelOf}
        suggestions={suggestFilters(box, choices, query ? result : null)}
        status={isSearching ? "searching" : total && `${total}, ${formatNumber(result.tookMs)} ms`}
      />
      {query === "" && <SearchHints onQuery={(example) => submit(readBox(example))} />}
      {query !== "" && (
        <div className={clsx(styles.columns, !facets && styles.single)} aria-busy={isSearching}>
          {facets && (
            <aside className={clsx("wide", styles.aside)} aria-label="Narrow the hits">
              {facets}
            </aside>
          )}
          <div className={styles.results}>
            {error && <Notice kind="failed" title={error.message} />}
            {!result && isSearching && (
              <p className={styles.note} role="status">
                <b>Searching {formatCount(choices.messages, "message")}</b> in{" "}
                {formatCount(choices.conversations.length, "conversation")}
              </p>
            )}
            {result && (
              <>
                <HitMonths months={result.months} />
                <SearchNotes result={result} />
              </>
            )}
            {result && !isEmpty && (
              <div className={styles.order}>
                <span className={styles.total} role="status">
                  {total}
                </span>
                <Button className="narrow" size="small" onClick={() => setNarrowing(true)}>
                  <ListFilter /> Narrow
                </Button>
                {hasWords &&
                  orders.map((one) => (
                    <button key={one} type="button" aria-pressed={order === one} onClick={() => setOrder(one)}>
                      {one === "relevance" ? "Best first" : "Newest first"}
                    </button>
                  ))}
              </div>
            )}
            {result && (
              <HitGroups
                result={result}
                words={box.text.trim()}
                onNarrow={(id) => toggle({ key: "in", value: `#${id}` })}
                onOpen={(hit) => rememberOpened({ query, isTyping }, hit)}
              />
            )}
            {result?.nextCursor && <Button onClick={loadMore}>Show more hits</Button>}
            {result && isEmpty && !isSearching && !result.partial && result.indexing.length === 0 && (
              <NothingFound
                result={result}
                words={box.text.trim()}
                labelOf={labelOfText}
                onQuery={(next) => submit(readBox(next))}
              />
            )}
          </div>
        </div>
      )}
      <Dialog
        open={isNarrowing}
        onOpenChange={setNarrowing}
        title="Narrow the hits"
        sheet
        actions={
          <Button look="action" onClick={() => setNarrowing(false)}>
            Show {total}
          </Button>
        }
      >
        {facets}
      </Dialog>
    </>
  );
}

function addressOf(query: string, order: Order): string {
  const search = new URLSearchParams({ ...(query ? { q: query } : {}), ...(order === "newest" ? { order } : {}) });
  return search.size > 0 ? `/search?${search}` : "/search";
}
