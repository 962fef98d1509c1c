import type { CheckLine, CheckResult } from "#drizzle/schema/connections.ts";

export type { CheckLine, CheckName, CheckResult, CheckState } from "#drizzle/schema/connections.ts";

/** What one check found: its line, and what else is known from then on. */
export type Finding = { line: CheckLine; facts?: Partial<Omit<CheckResult, "at" | "lines">> };
