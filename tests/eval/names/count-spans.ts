import { nameLabels } from "#lib/nlp/names/name-labels.ts";

export type SpanCounts = { right: number; found: number; gold: number };

/** Spans of labels, `first:last:type`. */
export function spansOf(labels: readonly number[]): string[] {
  const spans: string[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    let last = at;
    while (labels[last + 1] === label + (label % 2) && (label % 2 === 1 || labels[last + 1] === label)) last++;
    spans.push(`${at}:${last}:${nameLabels[label]?.slice(2)}`);
    at = last;
  }
  return spans;
}

/** Adds exact spans by type and in all ("") to counts. */
export function countSpans(counts: Map<string, SpanCounts>, gold: readonly number[], found: readonly number[]): void {
  const goldSpans = new Set(spansOf(gold));
  const foundSpans = spansOf(found);
  for (const type of ["", "PERSON", "ORG", "LOCATION"]) {
    const isType = (span: string) => type === "" || span.endsWith(`:${type}`);
    const sum = counts.get(type) ?? { right: 0, found: 0, gold: 0 };
    sum.gold += [...goldSpans].filter(isType).length;
    sum.found += foundSpans.filter(isType).length;
    sum.right += foundSpans.filter((span) => isType(span) && goldSpans.has(span)).length;
    counts.set(type, sum);
  }
}

/** F1 in percent. */
export function f1({ right, found, gold }: SpanCounts): number {
  return found + gold === 0 ? 0 : (200 * right) / (found + gold);
}
