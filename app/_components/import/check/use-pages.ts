"use client";
import { useState } from "react";
import { callApi } from "#app/_components/forms/call-api.ts";

/** Rows of a long list that come page by page: those there are, and the way to the next ones. */
export function usePages<Row>(
  first: readonly Row[],
  fetchAfter: (last: Row | undefined) => { path: string; rowsOf: (answer: never) => Row[] },
): { rows: readonly Row[]; isLoading: boolean; error: string | null; more: () => Promise<void> } {
  const [rows, setRows] = useState(first);
  const [isLoading, setLoading] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function more() {
    setLoading(true);
    setError(null);
    try {
      const { path, rowsOf } = fetchAfter(rows.at(-1));
      const found = rowsOf(await callApi<never>("GET", path));
      setRows([...rows, ...found]);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : "That did not work.");
    } finally {
      setLoading(false);
    }
  }

  return { rows, isLoading, error, more };
}
