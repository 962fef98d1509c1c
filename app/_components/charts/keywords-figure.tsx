import { metrics as all } from "#lib/analytics/registry.ts";
import { isWhole, type Scope } from "#lib/analytics/scope.ts";
import { csvAddress, searchAddress } from "./addresses.ts";
import { Figure } from "./figure.tsx";
import { Ranking } from "./ranking.tsx";

const mostRows = 24;

/** The words that mark this conversation among the others. */
export function KeywordsFigure({
  number,
  scope,
  keywords,
}: {
  number: number;
  scope: Scope;
  keywords: readonly { term: string; count: number; score: number }[];
}) {
  return (
    <Figure
      number={number}
      span={4}
      finding={isWhole(scope) ? "What marks this conversation" : "What marks this part"}
      note="Frequent here, rare in the other conversations and in everyday talk (TF-IDF)."
      csvHref={csvAddress(scope, all.keywords.key)}
    >
      {keywords.length === 0 ? (
        <p className="quiet">None yet. They are computed after an import and every quarter of an hour.</p>
      ) : (
        <Ranking
          caption="Keywords"
          thing="Keyword"
          unit="Times"
          rows={keywords.slice(0, mostRows).map(({ term, count, score }) => ({
            key: term,
            name: <bdi className="people">{term}</bdi>,
            value: score,
            text: count.toLocaleString("en-GB"),
            href: searchAddress(scope, term.includes(" ") ? `"${term}"` : term),
          }))}
        />
      )}
    </Figure>
  );
}
