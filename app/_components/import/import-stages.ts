import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";

export type StageState = "done" | "now" | "ahead" | "failed";

export type StageLine = {
  key: "received" | "waiting" | "reading" | "storing" | "media" | "figures";
  label: string;
  state: StageState;
  amount: string | null;
  note: string | null;
  /** Time it took; null while it is not over. */
  seconds: number | null;
  /** 0..1 of the stage that is under way; null where nothing can be said. */
  share: number | null;
};

const order = ["waiting", "reading", "storing", "media", "figures", "done"] as const;

/** The stages of an import in their order, each with its count and time. */
export function importStages(found: ImportDetails, report: ImportReport | null): StageLine[] {
  const { progress, status } = found;
  const at = order.indexOf(status === "ready" ? "done" : found.stage);
  const stateOf = (stage: (typeof order)[number]): StageState => {
    const place = order.indexOf(stage);
    if (place < at) return "done";
    if (place > at) return "ahead";
    return status === "failed" || status === "cancelled" ? "failed" : "now";
  };
  const { read = 0, total = 0, mediaStored = 0, mediaTotal = 0 } = progress;
  const took = (from: string, to: number | undefined) => secondsBetween(progress[from], to);
  const stored = stateOf("storing");
  const lines: (StageLine | null)[] = [
    line("received", "Received", "done", { amount: formatBytes(found.byteSize), note: shortHash(found.sha256) }),
    status === "queued"
      ? line("waiting", "Waiting", "now", {
          amount: found.queuePosition ? `place ${found.queuePosition} in line` : null,
        })
      : null,
    line("reading", "Looked through", stateOf("reading"), {
      amount: report && formatCount(report.lines, "line"),
      seconds: took("readingAt", progress.storingAt),
    }),
    line("storing", "Messages", stored, {
      amount: amountOf(stored, read, total, "record"),
      seconds: took("storingAt", progress.mediaAt),
      share: stored === "now" && total > 0 ? read / total : null,
    }),
    mediaTotal > 0
      ? line("media", "Media", stateOf("media"), {
          amount: amountOf(stateOf("media"), mediaStored, mediaTotal, "file"),
          seconds: took("mediaAt", progress.figuresAt),
          share: stateOf("media") === "now" ? mediaStored / mediaTotal : null,
        })
      : null,
    line("figures", "Counts and search", stateOf("figures"), {
      seconds: took("figuresAt", found.finishedAt?.getTime()),
    }),
  ];
  return lines.filter((entry) => entry !== null);
}

/** Seconds that the storing of messages will still take at its present speed; null before that can be told. */
export function secondsLeft({ progress, stage, status }: ImportDetails, now: Date): number | null {
  const { read = 0, total = 0, storingFrom = 0, storingAt } = progress;
  const done = read - storingFrom;
  if (status !== "running" || stage !== "storing" || storingAt === undefined || done <= 0) return null;
  return ((now.getTime() - storingAt) / 1000 / done) * Math.max(0, total - read);
}

function line(
  key: StageLine["key"],
  label: string,
  state: StageState,
  facts: Partial<Pick<StageLine, "amount" | "note" | "seconds" | "share">>,
): StageLine {
  const isAhead = state === "ahead";
  const { amount = null, note = null, seconds = null, share = null } = isAhead ? {} : facts;
  return { key, label, state, amount, note, seconds: state === "done" ? seconds : null, share };
}

function amountOf(state: StageState, done: number, total: number, one: string): string | null {
  if (state === "done") return formatCount(done, one);
  return total > 0 ? `${formatNumber(done)} of ${formatNumber(total)}` : null;
}

function secondsBetween(from: number | undefined, to: number | undefined): number | null {
  return from === undefined || to === undefined || to < from ? null : (to - from) / 1000;
}

function shortHash(sha256: Buffer): string {
  return `SHA-256 ${sha256.toString("hex").slice(0, 8)}`;
}
