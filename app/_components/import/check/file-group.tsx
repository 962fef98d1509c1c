"use client";
import { useRef } from "react";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportFileGroup } from "#lib/uploads/list-import-files.ts";
import styles from "./check.module.css";
import { ShowMore } from "./show-more.tsx";
import { usePages } from "./use-pages.ts";

type ImportFile = {
  id: number;
  fileName: string;
  seq: string | null;
  byteSize: number | null;
  problem: string | null;
};

/** Files of one group, folded; they are fetched when it is opened, 200 at a time. */
export function FileGroup({
  importId,
  conversationId,
  group,
  title,
  total,
}: {
  importId: string;
  conversationId: string;
  group: ImportFileGroup;
  title: string;
  total: number;
}) {
  const isAsked = useRef(false);
  const { rows, more, ...state } = usePages<ImportFile>([], (last) => ({
    path: `/api/v1/imports/${importId}/files?group=${group}&after=${last?.id ?? 0}`,
    rowsOf: ({ files }: { files: ImportFile[] }) => files,
  }));
  if (total === 0) return null;
  return (
    <details
      className={styles.group}
      onToggle={(event) => {
        if (!event.currentTarget.open || isAsked.current) return;
        isAsked.current = true;
        void more();
      }}
    >
      <summary>
        <b>{formatNumber(total)}</b> {title}
      </summary>
      <ul className={styles.files}>
        {rows.map(({ id, fileName, seq, byteSize, problem }) => (
          <li key={id}>
            {seq === null ? (
              <bdi className="file">{fileName}</bdi>
            ) : (
              <a className="door" href={`/conversations/${conversationId}/read?m=${seq}`}>
                <bdi className="file">{fileName}</bdi>
              </a>
            )}
            <span>{problem ?? (byteSize === null ? "" : formatBytes(byteSize))}</span>
          </li>
        ))}
      </ul>
      {state.isLoading && rows.length === 0 ? (
        <p className="quiet">Looking…</p>
      ) : (
        <ShowMore {...state} shown={rows.length} total={total} onMore={more} />
      )}
    </details>
  );
}
