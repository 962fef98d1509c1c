"use client";
import { formatNumber } from "#app/_components/format/format-number.ts";
import styles from "./check.module.css";
import { ShowMore } from "./show-more.tsx";
import { usePages } from "./use-pages.ts";

type Line = { line: number; text: string; reason: string };

/** Lines as the file holds them, with their numbers and why they stand here; 200 more at a time. */
export function LinesList({ importId, first, total }: { importId: string; first: readonly Line[]; total: number }) {
  const { rows, more, ...state } = usePages(first, (last) => ({
    path: `/api/v1/imports/${importId}/rejects?after=${last?.line ?? 0}`,
    rowsOf: ({ rejects }: { rejects: Line[] }) => rejects,
  }));
  return (
    <>
      <ol className={styles.raw}>
        {rows.map(({ line, text, reason }) => (
          <li key={line}>
            <span className={styles.lineNumber}>{formatNumber(line)}</span>
            <div>
              {text && <code dir="auto">{text}</code>}
              <span className={styles.why}>{reason}</span>
            </div>
          </li>
        ))}
      </ol>
      <ShowMore {...state} shown={rows.length} total={total} onMore={more} />
    </>
  );
}
