"use client";
import { CalendarDays, ChevronDown, ChevronUp, Search, X } from "lucide-react";
import type { RefObject } from "react";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Button } from "#app/_components/forms/button.tsx";
import { IconButton } from "#app/_components/forms/icon-button.tsx";
import { SearchInput } from "#app/_components/forms/search-input.tsx";
import { Popover } from "#app/_components/layout/popover.tsx";
import { Calendar } from "./calendar.tsx";
import type { DayCount } from "./count-by.ts";
import styles from "./find-bar.module.css";
import type { Find } from "./use-find.ts";

/** Find in this conversation, n of m, and the way to a date. */
export function FindBar({
  find,
  input,
  days,
  day,
  isCalendarOpen,
  onCalendar,
  onDay,
}: {
  find: Find;
  input: RefObject<HTMLInputElement | null>;
  days: readonly DayCount[];
  day: string;
  isCalendarOpen: boolean;
  onCalendar: (open: boolean) => void;
  onDay: (day: string) => void;
}) {
  const count = find.hits?.hits.length ?? 0;
  return (
    <search className={styles.bar}>
      <span className={styles.box}>
        <SearchInput
          ref={input}
          label="Find in this conversation"
          placeholder="Find in this conversation"
          autoComplete="off"
          icon={<Search />}
          value={find.query}
          onChange={(event) => find.search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              find.step(event.shiftKey ? -1 : 1);
            } else if (event.key === "Escape") {
              find.clear();
              event.currentTarget.blur();
            }
          }}
        />
        <output className={styles.count} aria-live="polite">
          {words(find)}
        </output>
      </span>
      {find.query !== "" && (
        <>
          <IconButton label="Previous hit" disabled={count === 0} onClick={() => find.step(-1)}>
            <ChevronUp />
          </IconButton>
          <IconButton label="Next hit" disabled={count === 0} onClick={() => find.step(1)}>
            <ChevronDown />
          </IconButton>
          <IconButton label="Close search" onClick={find.clear}>
            <X />
          </IconButton>
        </>
      )}
      <Popover
        label="Go to date"
        open={isCalendarOpen}
        onOpenChange={onCalendar}
        trigger={
          <Button look="bare">
            <CalendarDays />
            <span className="narrow visually-hidden">Go to date</span>
            <span className="wide">
              Go to date <kbd>g</kbd>
            </span>
          </Button>
        }
      >
        <Calendar days={days} at={day} onChoose={onDay} />
      </Popover>
    </search>
  );
}

function words({ query, hits, index, isSearching, failure }: Find): string {
  if (query.trim() === "") return "";
  if (failure) return failure;
  if (isSearching || !hits) return "searching …";
  if (hits.total === 0) return "nothing found";
  const of = `${hits.isCapped ? "over " : ""}${formatNumber(hits.total)}`;
  return index < 0 ? of : `${formatNumber(hits.total - hits.hits.length + index + 1)} of ${of}`;
}
