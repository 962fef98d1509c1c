import { type SQL, sql } from "drizzle-orm";

/** A person of the conversation: a participant with all that were merged into it. */
export type Person = { id: number; name: string; rank: number; isMe: boolean; memberIds: number[] };

/** From and to as full hours of the wall clock, 0..23; `own` = the eight quietest hours of each person. */
export type Night = { from: number; to: number } | "own";

export const usualNight: Night = { from: 23, to: 7 };

/** What the numbers are asked for: a reading, a range of local days (inclusive) and some of its people. */
export type Scope = {
  workspaceId: number;
  conversationId: number;
  title: string;
  readingId: number;
  version: number;
  zone: string;
  from: string;
  to: string;
  /** First and last day of the conversation. */
  firstDay: string;
  lastDay: string;
  /** Everybody, by number of messages. */
  people: Person[];
  /** Whom the numbers are about; null = everybody. */
  chosen: number[] | null;
  /** The hours of sleep that waits leave out where that is asked for. */
  night: Night;
  /** ISO 639 codes of the conversation's languages. */
  languages: string[];
};

/** Everybody from the first to the last day. */
export function isWhole(scope: Pick<Scope, "chosen" | "from" | "to" | "firstDay" | "lastDay">): boolean {
  return scope.chosen === null && scope.from === scope.firstDay && scope.to === scope.lastDay;
}

/** Rows of the day rollups inside a scope. */
export function inScope(scope: Scope): SQL {
  return sql`${ofReading(scope)} and day between ${scope.from}::date and ${scope.to}::date ${ofChosen(scope)}`;
}

export function ofReading(scope: Scope): SQL {
  return sql`workspace_id = ${scope.workspaceId}::int8 and reading_id = ${scope.readingId}::int8`;
}

/** `and …` for the chosen people, nothing for everybody. */
export function ofChosen(scope: Scope): SQL {
  if (scope.chosen === null) return sql.empty();
  const members = scope.people
    .filter((person) => scope.chosen?.includes(person.id))
    .flatMap((person) => person.memberIds);
  return sql`and participant_id = any(${sql.param(members)}::int[])`;
}

/** The person a column of participant ids stands for: merged ones come under the one that stays. */
export function personOf(scope: Scope, column: SQL = sql`participant_id`): SQL {
  const persons: number[] = [];
  for (const { id, memberIds } of scope.people) for (const member of memberIds) persons[member - 1] = id;
  const table = Array.from(persons, (person, index) => person ?? index + 1);
  return sql`(${sql.param(table)}::int[])[${column}]`;
}
