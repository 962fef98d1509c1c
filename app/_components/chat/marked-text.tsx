import type { ReactNode } from "react";

/** A stretch of a text to be marked, in UTF-16 offsets. */
export type Mark = { start: number; end: number };

/** A piece of a text that begins at `offset`, with the marks that lie in it. `isNow` marks the hit one stands on. */
export function MarkedText({
  text,
  offset = 0,
  marks,
  isNow = false,
}: {
  text: string;
  offset?: number;
  marks: readonly Mark[];
  isNow?: boolean;
}): ReactNode {
  const end = offset + text.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > offset);
  const parts: ReactNode[] = [];
  let done = offset;
  for (const mark of inside) {
    const from = Math.max(mark.start, done);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    parts.push(text.slice(done - offset, from - offset));
    parts.push(
      <mark key={from} data-now={isNow ? "" : undefined}>
        {text.slice(from - offset, to - offset)}
      </mark>,
    );
    done = to;
  }
  return [...parts, text.slice(done - offset)];
}
