"use client";
import { formatScore } from "#app/_components/format/format-score.ts";
import type { PolarityExplanation } from "#lib/nlp/sentiment/explain-polarity.ts";
import styles from "./message-details.module.css";

/** A text with the words that made its score: over the line what warms, under it what sores, each with its share. */
export function ExplainedText({
  text,
  language,
  explanation,
}: {
  text: string;
  language: string | null;
  explanation: PolarityExplanation;
}) {
  const { spans, rest, emotion } = explanation;
  if (spans.length === 0) return <p className="quiet">No single word made this score.</p>;
  const parts = cut(text, spans);
  return (
    <>
      <p className={styles.explained} dir="auto" lang={language ?? undefined}>
        {parts.map(({ text: part, start, contribution }) =>
          contribution === null ? (
            part
          ) : (
            <span key={start} className={contribution > 0 ? styles.warm : styles.sore}>
              {part}
              <small dir="ltr">{formatScore(contribution)}</small>
            </span>
          ),
        )}
      </p>
      <p className="quiet">
        The words with a number made the mood, with {formatScore(rest)} from marks and words too weak to show.
        {emotion && emotion.spans.length > 0 && (
          <>
            {" "}
            For {emotion.emotion}, most was said by{" "}
            <bdi>{emotion.spans.map((span) => `“${span.text}”`).join(", ")}</bdi>.
          </>
        )}
      </p>
    </>
  );
}

// Long texts are shown around the words that count, not whole.
const around = 120;

function cut(text: string, spans: PolarityExplanation["spans"]) {
  const parts: { text: string; start: number; contribution: number | null }[] = [];
  let done = 0;
  for (const { start, end, contribution } of spans) {
    if (start < done) continue;
    parts.push({ text: shorten(text.slice(done, start)), start: done, contribution: null });
    parts.push({ text: text.slice(start, end), start, contribution });
    done = end;
  }
  parts.push({ text: shorten(text.slice(done)), start: done, contribution: null });
  return parts;
}

function shorten(text: string): string {
  const chars = [...text];
  if (chars.length <= 2 * around) return text;
  return `${chars.slice(0, around).join("")} … ${chars.slice(-around).join("")}`;
}
