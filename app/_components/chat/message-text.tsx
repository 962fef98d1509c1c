"use client";
import { Fragment, type ReactNode, useState } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import type { ReaderEntity } from "#lib/messages/reader-message.ts";
import { EntityLink } from "./entity-link.tsx";
import { type Mark, MarkedText } from "./marked-text.tsx";
import styles from "./message.module.css";
import { splitEntities } from "./split-entities.ts";
import { splitLinks } from "./split-links.ts";

const foldedChars = 3_000;
const unfoldChars = 50_000;

/** What a person wrote, a paragraph a line, each in its own direction. Long texts unfold in steps. */
export function MessageText({
  text,
  language,
  marks = [],
  entities = [],
  conversationId = null,
  isNow = false,
  after,
}: {
  text: string;
  language: string | null;
  marks?: readonly Mark[];
  /** What the text names: underlined, each a way to all messages that name it in `conversationId`. */
  entities?: readonly ReaderEntity[];
  conversationId?: string | null;
  /** The hit one stands on. */
  isNow?: boolean;
  /** Stands after the last word. */
  after?: ReactNode;
}) {
  const [shownChars, setShownChars] = useState(foldedChars);
  const shown = text.length > shownChars ? text.slice(0, shownChars).replace(/[\uD800-\uDBFF]$/, "") : text;
  const paragraphs = cutParagraphs(shown);
  const linked = (paragraph: string, offset: number): ReactNode[] =>
    splitLinks(paragraph).map(({ text: part, start, href }) => {
      const at = offset + start;
      if (!href) return <Fragment key={start}>{named(part, at)}</Fragment>;
      return (
        <a key={start} className={styles.link} href={href} target="_blank" rel="noreferrer noopener nofollow">
          <MarkedText text={part} offset={at} marks={marks} isNow={isNow} />
        </a>
      );
    });
  const named = (part: string, offset: number): ReactNode[] =>
    splitEntities(part, offset, entities).map(({ text: piece, start, entity }) => {
      const content = <MarkedText key={start} text={piece} offset={start} marks={marks} isNow={isNow} />;
      if (!entity || conversationId === null) return content;
      return (
        <EntityLink key={start} conversationId={conversationId} entity={entity}>
          {content}
        </EntityLink>
      );
    });
  return (
    <>
      {paragraphs.map(({ start, text: paragraph }, index) => (
        <p key={start} dir="auto" lang={language ?? undefined}>
          {paragraph === "" ? <br /> : linked(paragraph, start)}
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
