import { runExport } from "#lib/exports/run-export.ts";
import type { Handler } from "../handler.ts";
import { pipeline } from "../pipeline.ts";

/** Makes the file of an export; its letter goes out with the same transaction. */
export const exportRun: Handler<"export.run"> = (ctx, { exportId }, run) =>
  runExport(ctx, { exportId, attempt: run.attempt, isLast: run.isLast, signal: run.signal }, (tx, done) =>
    pipeline.afterExport(tx, done, ctx.now()),
  );
