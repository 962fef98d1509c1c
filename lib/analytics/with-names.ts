import type { Scope } from "./scope.ts";

/** Adds the shown name to rows about people. */
export function withNames<Row extends { participantId: number }>(
  scope: Scope,
  rows: readonly Row[],
): (Row & { name: string })[] {
  const names = new Map(scope.people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, name: names.get(row.participantId) ?? "" }));
}
