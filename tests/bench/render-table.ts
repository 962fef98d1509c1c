import type { BenchRow } from "./bench-row.ts";

const heads = ["", "messages", "measured", "limit", "times", "wanted", ""];

/** The rows as a Markdown table with aligned columns. */
export function renderTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.messages.toLocaleString("en"),
    row.measured,
    row.limit,
    row.timesLimit === null ? "" : row.timesLimit.toFixed(1),
    row.wanted ?? "",
    row.isMet === null ? "" : row.isMet ? "met" : "NOT MET",
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const line = (values: readonly string[]) =>
    `| ${values.map((value, at) => value.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...cells.map(line)].join("\n");
}
