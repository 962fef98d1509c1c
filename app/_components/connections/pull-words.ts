import type { StateKind } from "#app/_components/layout/state.tsx";
import type { PullView } from "#lib/connections/pull/pull-view.ts";

/** How a pull is, in a word or two. */
export const pullWords: Record<PullView["state"], { kind: StateKind; words: string }> = {
  queued: { kind: "waiting", words: "Waiting for a free place" },
  running: { kind: "running", words: "Pulling" },
  paused: { kind: "waiting", words: "Paused" },
  asking: { kind: "warning", words: "Needs you" },
  done: { kind: "done", words: "Done" },
  stopped: { kind: "warning", words: "Stopped at its limit" },
  failed: { kind: "failed", words: "Ended early" },
  cancelled: { kind: "revoked", words: "Cancelled" },
};
