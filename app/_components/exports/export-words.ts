import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { exportOptions } from "#lib/exports/export-options.ts";
import type { ListedExport } from "#lib/exports/list-exports.ts";

/** "PDF, transcript" */
export function formatWords(item: Pick<ListedExport, "format" | "options">): string {
  const options = exportOptions.safeParse(item.options).data;
  if (item.format === "pdf") return `PDF, ${options?.layout ?? "bubbles"}`;
  if (item.format === "csv") return `CSV, ${options?.csv.mode === "raw" ? "raw" : "safe for spreadsheets"}`;
  return "JSON";
}

/** "14 Jan 2022 to 31 Mar 2022", "from 14 Jan 2022", "all"; people are mentioned where only some were chosen. */
export function rangeWords(item: Pick<ListedExport, "options">): string {
  const options = exportOptions.safeParse(item.options).data;
  const from = options?.from && formatWallClock(options.from, "date");
  const to = options?.to && formatWallClock(options.to, "date");
  const days = from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `up to ${to}` : "all";
  const chosen = options?.participantIds?.length;
  return chosen ? `${days}, ${chosen === 1 ? "one person" : `${chosen} people`}` : days;
}

/** "in 23 h", "in 12 min"; "ended" when it is over. */
export function endsIn(at: Date, now: Date): string {
  const minutes = Math.floor((at.getTime() - now.getTime()) / 60_000);
  if (minutes < 0) return "ended";
  return minutes < 120 ? `in ${minutes} min` : `in ${Math.floor(minutes / 60)} h`;
}
