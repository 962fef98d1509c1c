import { metrics as all } from "#lib/analytics/registry.ts";
import type { Scope } from "#lib/analytics/scope.ts";
import { leadFinding } from "#lib/figures/findings/lead-finding.ts";
import { formatNumber } from "../format/format-number.ts";
import { behindAddress, csvAddress, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Ranking } from "./ranking.tsx";

const kinds = {
  word: { metric: all.topWords, thing: "word", note: "Occurrences, without the words of grammar.", voice: "people" },
  phrase: {
    metric: all.phrases,
    thing: "phrase",
    note: "Words that stand together more often than by chance.",
    voice: "people",
  },
  emoji: { metric: all.topEmoji, thing: "emoji", note: "Occurrences; joined ones count as one.", voice: "people" },
  domain: { metric: all.linkDomains, thing: "site", note: "Links by the domain they lead to.", voice: "program" },
} as const;

/** A ranking of words, phrases, emoji or domains. */
export function TermsFigure({
  number,
  span,
  scope,
  kind,
  terms,
  rows,
}: {
  number: number;
  span: 4 | 5 | 6 | 7 | 12;
  scope: Scope;
  kind: keyof typeof kinds;
  terms: readonly { term: string; count: number; messages: number }[];
  /** How many are drawn; the table has all. */
  rows: number;
}) {
  const { metric, thing, note, voice } = kinds[kind];
  return (
    <Figure
      number={number}
      span={span}
      finding={leadFinding(
        terms.map(({ count }) => count),
        thing,
      )}
      note={note}
      csvHref={csvAddress(scope, metric.key)}
      table={
        <FigureTable
          caption={metric.title}
          columns={[{ label: metric.title }, { label: "Times", isNumber: true }, { label: "Messages", isNumber: true }]}
          rows={terms.map(({ term, count, messages }) => ({
            key: term,
            cells: [
              <bdi key="term" className={voice === "people" ? "people" : undefined}>
                {term}
              </bdi>,
              formatNumber(count),
              formatNumber(messages),
            ],
          }))}
        />
      }
    >
      {terms.length === 0 ? (
        <p className="quiet">None in this range.</p>
      ) : (
        <Ranking
          caption={metric.title}
          thing={metric.title}
          unit="Times"
          rows={terms.slice(0, rows).map(({ term, count }) => ({
            key: term,
            name: <bdi className={voice === "people" ? "people" : undefined}>{term}</bdi>,
            value: count,
            href: hrefOf(scope, kind, term),
          }))}
        />
      )}
    </Figure>
  );
}

function hrefOf(scope: Scope, kind: keyof typeof kinds, term: string): string {
  if (kind === "domain") return behindAddress(scope, { domain: term });
  return searchAddress(scope, kind === "phrase" ? `"${term}"` : term);
}
