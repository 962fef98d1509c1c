"use client";
import { useCallback, useEffect, useState } from "react";
import { fetchHits } from "./fetch-hits.ts";
import type { Hit, Hits } from "./hits.ts";

export type Find = {
  query: string;
  /** Null while nothing was asked or the answer is not there yet. */
  hits: Hits | null;
  /** The hit one stands on; -1 before the first answer. */
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

/** Searching inside one conversation as one types. `onHit` is called for the hit one goes to. */
export function useFind(conversationId: string, initialQuery: string, onHit: (hit: Hit) => void): Find {
  const [query, setQuery] = useState(initialQuery);
  const [answer, setAnswer] = useState<{ hits: Hits | null; failure: string | null }>({ hits: null, failure: null });
  const [index, setIndex] = useState(-1);

  useEffect(() => {
    setAnswer({ hits: null, failure: null });
    setIndex(-1);
    const wanted = query.trim();
    if (wanted === "") return;
    const turn = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const hits = await fetchHits(conversationId, wanted, turn.signal);
        setAnswer({ hits, failure: null });
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
      setIndex(at);
      onHit(hit);
    },
    [hits, onHit],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const count = hits?.hits.length ?? 0;
      if (count > 0) choose((Math.max(index, by === 1 ? -1 : 0) + by + count) % count);
    },
    [hits, index, choose],
  );
  const clear = useCallback(() => setQuery(""), []);
  const isSearching = query.trim() !== "" && !hits && !failure;
  return { query, hits, index, isSearching, failure, search: setQuery, step, choose, clear };
}
