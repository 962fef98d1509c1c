"use client";
import { clsx } from "clsx";
import type { SearchFilter } from "#lib/search/search-query.ts";
import styles from "./search-box.module.css";
import type { Suggestions } from "./suggestions.ts";

const operators = ["from:", "in:", "before:", "after:", "on:", "has:", "lang:"] as const;
const signs: readonly (readonly [string, string])[] = [
  ["“exact phrase”", '"'],
  ["−not", "-"],
];

/** The line under the box: what could come next, and the words the box understands. It never covers a result. */
export function SuggestionLine({
  id,
  suggestions,
  active,
  onChoose,
  onOperator,
}: {
  id: string;
  suggestions: Suggestions;
  active: number;
  onChoose: (filter: SearchFilter) => void;
  onOperator: (operator: string) => void;
}) {
  return (
    <div className={styles.line}>
      {suggestions.title !== "" && <span className={styles.lineTitle}>{suggestions.title}</span>}
      <div className={styles.options} role="listbox" id={id} aria-label={suggestions.title || "Suggestions"}>
        {suggestions.items.map(({ filter, label, hits }, at) => (
          <div
            key={`${filter.key}:${filter.value}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={clsx(styles.option, at === active && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(filter)}
            onKeyDown={(event) => event.key === "Enter" && onChoose(filter)}
          >
            <span className={styles.chip}>
              <b>{filter.key}</b>
              <bdi>{label}</bdi>
            </span>
            {hits !== null && <span className="quiet">{hits}</span>}
            {at === active && <kbd>↵</kbd>}
          </div>
        ))}
      </div>
      <div className={styles.operators}>
        {operators.map((operator) => (
          <button key={operator} type="button" onClick={() => onOperator(operator)}>
            {operator}
          </button>
        ))}
        {signs.map(([label, sign]) => (
          <button key={sign} type="button" className={styles.sign} onClick={() => onOperator(sign)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
