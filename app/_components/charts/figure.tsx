"use client";
import { Download, Table2, TextQuote } from "lucide-react";
import { type CSSProperties, type ReactNode, useId, useRef, useState } from "react";
import styles from "./figure.module.css";

const scrolledByKeys = { tabIndex: 0 };
const leastHeight = 160;

/**
 * A numbered figure: its title is the finding, one line says what is drawn. Its tools swap the drawing for a table in
 * the same box, open the messages behind it and give its rows as a file.
 */
export function Figure({
  number,
  finding,
  note,
  table,
  messagesHref,
  csvHref,
  span = 4,
  children,
}: {
  number: number;
  finding: string;
  note: ReactNode;
  table?: ReactNode;
  messagesHref?: string;
  csvHref?: string;
  /** Columns of twelve. */
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 12;
  children: ReactNode;
}) {
  const [height, setHeight] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const isTable = height !== null;
  return (
    <figure className={styles.figure} style={{ "--span": span } as CSSProperties} aria-labelledby={title}>
      <header className={styles.header}>
        <span className={styles.number}>Fig. {number}</span>
        <div className={styles.tools}>
          {table && (
            <button
              type="button"
              aria-pressed={isTable}
              aria-label={`Fig. ${number} as a table`}
              title="Table"
              onClick={() => setHeight(isTable ? null : Math.max(leastHeight, box.current?.offsetHeight ?? 0))}
            >
              <Table2 />
            </button>
          )}
          {messagesHref && (
            <a href={messagesHref} aria-label={`Messages behind Fig. ${number}`} title="Messages behind it">
              <TextQuote />
            </a>
          )}
          {csvHref && (
            <a href={csvHref} download aria-label={`Fig. ${number} as CSV`} title="CSV">
              <Download />
            </a>
          )}
        </div>
        <h2 id={title}>{finding}</h2>
        <p className={styles.note}>{note}</p>
      </header>
      <div ref={box} className={styles.body}>
        {isTable ? (
          <section {...scrolledByKeys} className={styles.table} style={{ height }} aria-label={finding}>
            {table}
          </section>
        ) : (
          children
        )}
      </div>
    </figure>
  );
}
