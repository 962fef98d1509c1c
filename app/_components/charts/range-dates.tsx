"use client";
import { useState } from "react";
import type { DayRange } from "#lib/figures/ranges.ts";
import { Button } from "../forms/button.tsx";
import { Field } from "../forms/field.tsx";
import { Input } from "../forms/input.tsx";
import { Popover } from "../layout/popover.tsx";
import styles from "./range-chooser.module.css";

/** Two dates to choose any range by keyboard. */
export function RangeDates({
  open,
  onOpenChange,
  whole,
  range,
  onChoose,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  whole: DayRange;
  range: DayRange;
  onChoose: (range: DayRange) => void;
}) {
  const [error, setError] = useState<string | undefined>();
  return (
    <Popover
      label="Choose a range"
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      trigger={
        <button type="button">
          <kbd>c</kbd>choose
        </button>
      }
    >
      <form
        className={styles.dates}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const next = { from: String(form.get("from")), to: String(form.get("to")) };
          if (!next.from || !next.to || next.from > next.to) return setError("The last day comes before the first.");
          setError(undefined);
          onOpenChange(false);
          onChoose(next);
        }}
      >
        <Field id="range-from" label="First day">
          <Input id="range-from" name="from" type="date" min={whole.from} max={whole.to} defaultValue={range.from} />
        </Field>
        <Field id="range-to" label="Last day" {...(error ? { error } : {})}>
          <Input id="range-to" name="to" type="date" min={whole.from} max={whole.to} defaultValue={range.to} />
        </Field>
        <Button type="submit" look="action">
          Show
        </Button>
      </form>
    </Popover>
  );
}
