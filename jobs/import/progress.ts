import type { Context } from "#lib/context/context.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import { saveImportState } from "#lib/messages/imports/save-import-state.ts";

export type ImportStageName = "reading" | "storing" | "media" | "figures";

const leastMs = 500;

/** Counts of an import, written for open pages at most twice a second. */
export class Progress {
  readonly #ctx: Context;
  readonly #run: ImportRun;
  #counts: Record<string, number>;
  #writtenAt = 0;

  constructor(ctx: Context, run: ImportRun) {
    this.#ctx = ctx;
    this.#run = run;
    this.#counts = { ...run.progress };
  }

  get counts(): Record<string, number> {
    return this.#counts;
  }

  /**
   * Begins a stage; the moment is kept as `<stage>At`, in milliseconds since 1970.
   * @throws ImportStopped when this run may write no more
   */
  async enter(stage: ImportStageName, counts: Record<string, number>, report?: Record<string, unknown>): Promise<void> {
    this.#counts = { ...this.#counts, ...counts, [`${stage}At`]: this.#ctx.now().getTime() };
    this.#writtenAt = performance.now();
    const state = { stage, progress: this.#counts, ...(report && { report }) };
    await saveImportState(this.#ctx, this.#ctx.db, this.#run, state);
  }

  /** @throws ImportStopped when this run may write no more */
  async count(counts: Record<string, number>): Promise<void> {
    this.#counts = { ...this.#counts, ...counts };
    if (performance.now() - this.#writtenAt < leastMs) return;
    this.#writtenAt = performance.now();
    await saveImportState(this.#ctx, this.#ctx.db, this.#run, { progress: this.#counts });
  }
}
