import type { Stored, StoredRow } from "./stored.ts";

/** What is said of a row in a table; the rest is as of a text that a customer sends. */
export type GivenRow = Partial<StoredRow> & Pick<StoredRow, "id" | "at">;

/** What a webhook must leave; what is not named is nothing. `trouble` is what a person is told of it. */
export type Expected = {
  rows?: GivenRow[];
  changes?: Stored["changes"];
  statuses?: string[];
  /** `done` when it is not named. */
  states?: string[];
  problems?: string[];
  trouble?: RegExp;
};

const usual: Omit<StoredRow, "id" | "at" | "chat" | "who"> = {
  kind: "text",
  text: "",
  type: "text",
  from: "live",
  isEdited: false,
  isPlaceholder: false,
  details: null,
  quotes: null,
  delivery: null,
  file: null,
};

/** An expectation in full: rows are of the chat with `customer`, who writes them, where they do not say otherwise. */
export function inFull(
  { rows = [], changes = [], statuses = [], states = ["done"], problems = [] }: Expected,
  customer: string,
): Stored {
  const full = rows.map((row) => ({ ...usual, chat: customer, who: row.chat ?? customer, ...row }));
  return { rows: full, changes, statuses, states, problems };
}
