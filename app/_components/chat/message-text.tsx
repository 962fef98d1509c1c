"use client";
import { Fragment, type ReactNode, useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { type Mark, MarkedText } from "./marked-text.tsx";
import styles from "./message.module.css";
import { splitLinks } from "./split-links.ts";

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
          Show more, {formatCount(text.length - shown.length, "character")} folded
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
    const content = <MarkedText text={text} offset={offset + start} marks={marks} isNow={isNow} />;
    if (!href) return <Fragment key={start}>{content}</Fragment>;
    return (
      <a key={start} className={styles.link} href={href} target="_blank" rel="noreferrer noopener nofollow">
        {content}
      </a>
    );
  });
}
