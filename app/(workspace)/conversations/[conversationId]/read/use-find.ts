"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { fetchHits } from "./fetch-hits.ts";
import { finishSearch } from "./finish-search.ts";
import type { Hit, Hits } from "./hits.ts";

export type Find = {
  query: string;
  /** Null while nothing was asked or the answer is not there yet. */
  hits: Hits | null;
  /** The hit one stands on; -1 before the first was chosen. */
  index: number;
  isSearching: boolean;
  failure: string | null;
  search: (query: string) => void;
  /** Goes to the next (1) or previous (-1) hit, round at the ends. */
  step: (by: 1 | -1) => void;
  choose: (index: number) => void;
  clear: () => void;
};

const pauseMs = 200;

/**
 * Searching inside one conversation as one types: the last word may go on. The first step to a hit says that the
 * query is finished, and only that leaves a trace in the audit trail.
 */
export function useFind(conversationId: string, linkedQuery: string, onHit: (hit: Hit) => void): Find {
  const [query, setQuery] = useState(linkedQuery);
  const [answer, setAnswer] = useState<{ hits: Hits | null; failure: string | null }>({ hits: null, failure: null });
  const [index, setIndex] = useState(-1);
  const told = useRef<string | null>(linkedQuery || null);

  useEffect(() => {
    setAnswer({ hits: null, failure: null });
    setIndex(-1);
    const wanted = query.trim();
    if (wanted === "") return;
    const turn = new AbortController();
    const isTyping = told.current !== query;
    const timer = setTimeout(async () => {
      try {
        setAnswer({ hits: await fetchHits(conversationId, wanted, isTyping, turn.signal), failure: null });
      } catch (error) {
        if (!turn.signal.aborted) setAnswer({ hits: null, failure: error instanceof Error ? error.message : "failed" });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      turn.abort();
    };
  }, [conversationId, query]);

  const { hits, failure } = answer;
  const choose = useCallback(
    (at: number) => {
      const hit = hits?.hits[at];
      if (!hit) return;
      if (told.current !== query) {
        told.current = query;
        void finishSearch(conversationId, query);
      }
      setIndex(at);
      onHit(hit);
    },
    [conversationId, hits, query, onHit],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const count = hits?.hits.length ?? 0;
      if (count === 0) return;
      // The first step goes to the newest hit: it is the nearest to where a conversation opens.
      choose(index < 0 ? count - 1 : (index + by + count) % count);
    },
    [hits, index, choose],
  );
  const clear = useCallback(() => setQuery(""), []);
  const isSearching = query.trim() !== "" && !hits && !failure;
  return { query, hits, index, isSearching, failure, search: setQuery, step, choose, clear };
}
