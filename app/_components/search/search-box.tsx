"use client";
import { Search, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react";
import type { SearchFilter } from "#lib/search/search-query.ts";
import { addFilter, type BoxQuery, finishBox, removeFilter, takeBack, takeFilters } from "./box-query.ts";
import styles from "./search-box.module.css";
import { SuggestionLine } from "./suggestion-line.tsx";
import type { Suggestions } from "./suggestions.ts";

/** One box for words and filters: filters that are understood become chips, the line below teaches the rest. */
export function SearchBox({
  box,
  onChange,
  onSubmit,
  onLeave,
  input,
  labelOf,
  suggestions,
  status,
}: {
  box: BoxQuery;
  onChange: (box: BoxQuery) => void;
  onSubmit: (box: BoxQuery) => void;
  /** Arrow down out of the box, to the hits. */
  onLeave: () => void;
  input: RefObject<HTMLInputElement | null>;
  labelOf: (filter: SearchFilter) => string;
  suggestions: Suggestions;
  status: ReactNode;
}) {
  const list = useId();
  const [moved, setMoved] = useState<number | null>(null);
  const { items } = suggestions;
  const active = moved ?? (suggestions.isOpen ? 0 : -1);

  function change(next: BoxQuery) {
    setMoved(null);
    onChange(next);
  }

  function choose(filter: SearchFilter) {
    change(addFilter(box, filter));
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const chosen = items[active];
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Enter") {
      event.preventDefault();
      if (chosen) return choose(chosen.filter);
      setMoved(null);
      onSubmit(finishBox(box));
    } else if (event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0 && box.filters.length > 0) {
      event.preventDefault();
      change(takeBack(box));
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      if (active + 1 < items.length) setMoved(active + 1);
      else onLeave();
    } else if (event.key === "ArrowUp" && items.length > 0) {
      event.preventDefault();
      setMoved(Math.max(-1, active - 1));
    } else if (event.key === "Escape" && (box.text !== "" || box.filters.length > 0)) {
      event.preventDefault();
      change(box.text === "" ? { filters: [], text: "" } : { ...box, text: "" });
    }
  }

  return (
    <search className={styles.search}>
      <div className={styles.box}>
        <Search />
        {box.filters.map((filter) => (
          <span key={`${filter.key}:${filter.value}`} className={styles.chip}>
            <b>{filter.key}</b>
            <bdi>{labelOf(filter)}</bdi>
            <button
              type="button"
              aria-label={`Remove ${filter.key} ${labelOf(filter)}`}
              onClick={() => change(removeFilter(box, filter))}
            >
              <X />
            </button>
          </span>
        ))}
        <input
          ref={input}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Search messages"
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-activedescendant={items[active] ? `${list}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          enterKeyHint="search"
          placeholder={box.filters.length === 0 ? "Words, “a phrase”, −not" : undefined}
          value={box.text}
          onChange={(event) => change(takeFilters({ ...box, text: event.target.value }))}
          onKeyDown={onKeyDown}
        />
        <span className={styles.status}>{status}</span>
      </div>
      <SuggestionLine
        id={list}
        suggestions={suggestions}
        active={active}
        onChoose={choose}
        onOperator={(operator) => {
          const before = box.text === "" || box.text.endsWith(" ") ? box.text : `${box.text} `;
          change({ ...box, text: `${before}${operator}` });
          input.current?.focus();
        }}
      />
    </search>
  );
}
