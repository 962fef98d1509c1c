"use client";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { SearchResult } from "#lib/search/schemas.ts";
import styles from "./search-screen.module.css";

/** Nothing was found: what was searched, and what would find something. */
export function NothingFound({
  result,
  words,
  labelOf,
  onQuery,
}: {
  result: SearchResult;
  words: string;
  labelOf: (filter: string) => string;
  onQuery: (query: string) => void;
}) {
  const { searched, suggestions, unmatched } = result;
  return (
    <div className={styles.nothing} role="status">
      <SearchX />
      <div>
        <p>
          <b>
            Nothing found
            {words !== "" && (
              <>
                {" "}
                for “<bdi className="people">{words}</bdi>”
              </>
            )}
          </b>
        </p>
        {unmatched.map((filter) => (
          <p key={filter}>{unmatchedReason(filter)}</p>
        ))}
        {unmatched.length === 0 && (
          <p>
            {searched.conversations === 1
              ? "The conversation was"
              : `All ${formatCount(searched.conversations, "conversation")} were`}{" "}
            searched, {formatCount(searched.messages, "message")}.
          </p>
        )}
        {suggestions.withoutFilter.map(({ query, filter, hits, isCapped }) => (
          <p key={filter}>
            <button type="button" className="door" onClick={() => onQuery(query)}>
              Without “<bdi>{labelOf(filter)}</bdi>” there {hits === 1 ? "is" : "are"} {isCapped && "over "}
              {formatNumber(hits)}.
            </button>
          </p>
        ))}
        {suggestions.spelling.map(({ query, word }) => (
          <p key={word}>
            <button type="button" className="door" onClick={() => onQuery(query)}>
              Did you mean “<bdi className="people">{word}</bdi>”?
            </button>
          </p>
        ))}
      </div>
    </div>
  );
}

function unmatchedReason(filter: string): ReactNode {
  const [key] = filter.split(":", 1);
  const value = filter.slice(filter.indexOf(":") + 1);
  if (key === "from" && value.toLowerCase() === "me") {
    return "Nobody is marked as you yet: a conversation’s settings ask who you are in it.";
  }
  return (
    <>
      No {key === "in" ? "conversation" : "person"} is called “<bdi className="people">{value}</bdi>”.
    </>
  );
}
