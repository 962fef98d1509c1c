import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** int8 read as a JavaScript number: ids and seq stay below 2^53. */
export const int8 = () => bigint({ mode: "number" });

/** The workspace leads every key: it is the future distribution column. */
export const workspaceId = () => int8().notNull();

/** An instant. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** Wall-clock time as the export writes it: `YYYY-MM-DD HH:MM:SS`, no zone. */
export const wallClock = () => timestamp({ mode: "string" });

export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => "tsvector" });
