import type { PullState } from "#drizzle/schema/enumerations.ts";
import type { cloudPulls } from "#drizzle/schema/pulls.ts";

/** A pull as people see it. `pausedUntil` only while it pauses. */
export type PullView = {
  id: number;
  connectionId: number;
  state: PullState;
  since: Date | null;
  until: Date | null;
  pages: number;
  /** Messages in these pages. */
  rows: number;
  bytes: number;
  /** Why it does not go on, in words. */
  trouble: string | null;
  pausedUntil: Date | null;
  /** It has a place from which it can go on. */
  canResume: boolean;
  createdAt: Date;
  changedAt: Date;
  finishedAt: Date | null;
};

export function toPullView(row: typeof cloudPulls.$inferSelect): PullView {
  const { workspaceId: _w, place: _p, maxPages: _mp, maxBytes: _mb, run: _r, jobId: _j, ...rest } = row;
  const { pauses: _ps, silentSince: _s, createdBy: _c, ...shown } = rest;
  const pausedUntil = row.state === "paused" ? row.pausedUntil : null;
  return { ...shown, pausedUntil, canResume: canResume(row) };
}

const ended: readonly PullState[] = ["asking", "stopped", "failed", "cancelled"];

/** Whether a person may let it go on: it has ended before the last page. */
export function canResume({ state, place, pages }: Pick<typeof cloudPulls.$inferSelect, "state" | "place" | "pages">) {
  return ended.includes(state) && (place !== null || pages === 0);
}
