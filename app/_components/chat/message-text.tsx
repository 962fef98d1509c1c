"use client";
import { Fragment, type ReactNode, useState } from "react";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import styles from "./message.module.css";
import { splitLinks } from "./split-links.ts";

/** A stretch of a text to be marked, in UTF-16 offsets. */
export type Mark = { start: number; end: number };

const foldedChars = 3_000;
const unfoldChars = 50_000;

/** What a person wrote, a paragraph a line, each in its own direction. Long texts unfold in steps. */
export function MessageText({
  text,
  language,
  marks = [],
  isNow = false,
  after,
}: {
  text: string;
  language: string | null;
  marks?: readonly Mark[];
  /** The hit one stands on. */
  isNow?: boolean;
  /** Stands after the last word. */
  after?: ReactNode;
}) {
  const [shownChars, setShownChars] = useState(foldedChars);
  const shown = text.length > shownChars ? text.slice(0, shownChars).replace(/[\uD800-\uDBFF]$/, "") : text;
  const paragraphs = cutParagraphs(shown);
  return (
    <>
      {paragraphs.map(({ start, text: paragraph }, index) => (
        <p key={start} dir="auto" lang={language ?? undefined}>
          {paragraph === "" ? <br /> : linked(paragraph, start, marks, isNow)}
          {index === paragraphs.length - 1 && after}
        </p>
      ))}
      {shown.length < text.length && (
        <button type="button" className={styles.unfold} onClick={() => setShownChars(shownChars + unfoldChars)}>
          Show more, {formatBytes(text.length - shown.length).replace("bytes", "characters")} folded
        </button>
      )}
    </>
  );
}

function cutParagraphs(text: string): { start: number; text: string }[] {
  let start = 0;
  return text.split("\n").map((paragraph) => {
    const cut = { start, text: paragraph };
    start += paragraph.length + 1;
    return cut;
  });
}

function linked(paragraph: string, offset: number, marks: readonly Mark[], isNow: boolean): ReactNode[] {
  return splitLinks(paragraph).map(({ text, start, href }) => {
    const content = marked(text, offset + start, marks, isNow);
    if (!href) return <Fragment key={start}>{content}</Fragment>;
    return (
      <a key={start} className={styles.link} href={href} target="_blank" rel="noreferrer noopener nofollow">
        {content}
      </a>
    );
  });
}

function marked(text: string, offset: number, marks: readonly Mark[], isNow: boolean): ReactNode {
  const end = offset + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > offset);
  if (inside.length === 0) return text;
  const parts: ReactNode[] = [];
  let done = offset;
  for (const mark of inside) {
    const from = Math.max(mark.start, done);
    const to = Math.min(mark.end, end);
    parts.push(text.slice(done - offset, from - offset));
    parts.push(
      <mark key={from} data-now={isNow ? "" : undefined}>
        {text.slice(from - offset, to - offset)}
      </mark>,
    );
    done = to;
  }
  parts.push(text.slice(done - offset));
  return parts;
}
