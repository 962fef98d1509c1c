import { type SQL, sql } from "drizzle-orm";
import { type EntityKind, entityKinds } from "#drizzle/schema/enumerations.ts";

/** The number that stands for a kind in a row. */
export function entityKindNumber(kind: EntityKind): SQL {
  return sql.raw(`${entityKinds.indexOf(kind)}::int2`);
}

/** The host of a link, in lower case: `www.example.org` of `https://ada@www.example.org:80/a`. */
export function entityHost(value: SQL): SQL {
  return sql`substring(lower(${value}) from '^(?:[a-z]+://)?(?:[^/@]*@)?([^/:?#]+)')`;
}

/**
 * Under what mentions are counted as one: a link by its host without `www.`, a date by its day, anything else whatever
 * its capitals and the blanks at its ends. A key has itself as key.
 */
export function entityKey(kind: SQL, value: SQL): SQL {
  return sql`case ${kind}
    when ${entityKindNumber("URL")} then regexp_replace(${entityHost(value)}, ${sql.raw("'^www\\.'")}, '')
    when ${entityKindNumber("DATE")} then left(${value}, 10) else lower(trim(${value})) end`;
}
