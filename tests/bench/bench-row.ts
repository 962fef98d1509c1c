/** One line of the table. */
export type BenchRow = {
  what: string;
  messages: number;
  measured: string;
  /** What bounds it on this machine, measured in the same run. */
  limit: string;
  /** How many times the limit it takes; null where they cannot be compared. */
  timesLimit: number | null;
  /** What is asked for, and whether it is met; null where nothing is asked. */
  wanted: string | null;
  isMet: boolean | null;
};

export function row(what: string, messages: number, measured: string, rest: Partial<BenchRow> = {}): BenchRow {
  return { what, messages, measured, limit: "", timesLimit: null, wanted: null, isMet: null, ...rest };
}
