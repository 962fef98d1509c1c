"use client";
import { useCallback, useEffect, useState } from "react";
import { ApiError, callApi } from "#app/_components/forms/call-api.ts";
import type { SearchResult } from "#lib/search/schemas.ts";

const typingPauseMs = 140;

export type SearchRequest = {
  query: string;
  order: "relevance" | "newest";
  /** The query is not submitted: its last word may go on. */
  isTyping: boolean;
  /** Grows when the messages have changed: the same is asked again. */
  changes: number;
};

export type SearchState = {
  result: SearchResult | null;
  error: ApiError | null;
  isSearching: boolean;
  loadMore: () => Promise<void>;
};

/** The answer to what stands in the box; an answer stays until the next one is there. */
export function useSearch({ query, order, isTyping, changes }: SearchRequest): SearchState {
  const [result, setResult] = useState<SearchResult | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [answered, setAnswered] = useState("");
  const asked = query.trim() === "" ? "" : JSON.stringify([query, order, isTyping, changes]);

  useEffect(() => {
    if (asked === "") return;
    const stop = new AbortController();
    // What was submitted is audited once: asked again after a change it is a query whose last word is closed.
    const body = changes === 0 || isTyping ? { query, order, isTyping } : { query: `${query} `, order, isTyping: true };
    const run = async () => {
      try {
        const found = await callApi<SearchResult>("POST", "/api/v1/search", body, stop.signal);
        setResult(found);
        setError(null);
      } catch (cause) {
        if (stop.signal.aborted) return;
        setError(cause instanceof ApiError ? cause : new ApiError(0, {}));
      }
      setAnswered(asked);
    };
    const timer = setTimeout(run, isTyping ? typingPauseMs : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, query, order, isTyping, changes]);

  const cursor = result?.nextCursor;
  const loadMore = useCallback(async () => {
    if (!cursor) return;
    const body = { query, order, isTyping, cursor };
    const next = await callApi<SearchResult>("POST", "/api/v1/search", body);
    setResult((now) => now && { ...now, hits: [...now.hits, ...next.hits], nextCursor: next.nextCursor });
  }, [query, order, isTyping, cursor]);

  if (asked === "") return { result: null, error: null, isSearching: false, loadMore };
  return { result, error, isSearching: answered !== asked, loadMore };
}
