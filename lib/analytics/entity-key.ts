import { sql } from "drizzle-orm";

/** What makes two names one: capitals and blanks at the ends do not tell them apart. Over `message_entities`. */
export const entityKey = sql.raw("lower(trim(value))");
