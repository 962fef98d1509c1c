import { and, eq } from "drizzle-orm";
import type { PoolClient } from "pg";
import { exports } from "#drizzle/schema/exports.ts";
import { objects } from "#drizzle/schema/objects.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { discardObject } from "#lib/storage/discard-object.ts";
import { writeObject } from "#lib/storage/write-object.ts";
import { exportFileName } from "./export-file-name.ts";
import { exportOptions } from "./export-options.ts";
import type { ExportMessage } from "./export-source.ts";
import { readSource } from "./read-source.ts";
import { renderExport } from "./render-export.ts";
import { readSnapshot } from "./snapshot.ts";

const maxBytes = 64 * 1024 ** 3;
const progressEveryMs = 1_000;

type ExportRow = typeof exports.$inferSelect;
/** A finished export, for what follows it. */
export type FinishedExport = { workspaceId: number; exportId: number; createdBy: string; mailTo: string | null };
type Run = { exportId: number; attempt: number; isLast: boolean; signal: AbortSignal };

/**
 * Makes the file of an export and, in one transaction with the row that says so, whatever `follow` adds.
 * Run again after a failure it starts anew; run again after success it does nothing.
 */
export async function runExport(
  ctx: Context,
  run: Run,
  follow: (tx: Transaction, done: FinishedExport) => Promise<void>,
): Promise<void> {
  const row = await findExport(ctx, run.exportId);
  if (!row || row.status === "ready") return;
  await save(ctx, row, { status: "running", attempt: run.attempt, done: 0, errorCode: null, errorMessage: null });
  try {
    await make(ctx, row, run.signal, follow);
  } catch (error) {
    const known = error instanceof AppError ? error : null;
    const isOver = run.isLast || (known !== null && !known.retryable);
    await save(ctx, row, {
      status: isOver ? "failed" : "queued",
      errorCode: known?.code ?? "internal",
      errorMessage: known?.message ?? "The file could not be made.",
      ...(isOver && { finishedAt: ctx.now() }),
    });
    throw error;
  }
}

async function make(
  ctx: Context,
  row: ExportRow,
  signal: AbortSignal,
  follow: (tx: Transaction, done: FinishedExport) => Promise<void>,
): Promise<void> {
  const conversation = await getConversation(ctx, row.conversationId);
  if (conversation.readingId === null) throw new AppError("conflict", "The conversation is being read again.");
  const scope = { ...conversation, conversationId: conversation.id, readingId: conversation.readingId };
  const options = exportOptions.parse(row.options);
  const { written, messageCount, extension } = await readSnapshot(async (client: PoolClient) => {
    const source = await readSource(client, { ...scope, now: ctx.now() }, options);
    await save(ctx, row, { total: source.total });
    const messages = watched(source.messages, signal, (done) => save(ctx, row, { done }));
    const output = renderExport({ ...source, messages }, options);
    const { stream, contentType } = output;
    const file = await writeObject(ctx.workspaceId, { purpose: "export", stream, contentType, maxBytes });
    return { written: file, messageCount: source.total, extension: output.extension };
  });
  const finished: Partial<ExportRow> = {
    status: "ready",
    done: messageCount,
    objectId: written.id,
    fileName: exportFileName(conversation.title, extension),
    byteSize: written.byteSize,
    sha256: written.sha256,
    messageCount,
    finishedAt: ctx.now(),
  };
  try {
    await ctx.db.transaction(async (tx) => {
      await tx.insert(objects).values(written);
      await tx.update(exports).set(finished).where(isExport(row));
      const { workspaceId, id, requestedBy, mailTo } = row;
      await recordAudit(ctx, tx, { action: "export.finish", object: { kind: "export", id } });
      await follow(tx, { workspaceId, exportId: id, createdBy: requestedBy, mailTo });
      await publishEvent(tx, eventOf(row));
    });
  } catch (error) {
    await discardObject(ctx.workspaceId, written.id);
    throw error;
  }
}

/** Passes the batches on, says how far they are once a second, and stops when the job is to stop. */
async function* watched(
  batches: AsyncIterable<ExportMessage[]>,
  signal: AbortSignal,
  report: (done: number) => Promise<void>,
): AsyncGenerator<ExportMessage[]> {
  let done = 0;
  let reportedAt = performance.now();
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
    done += batch.length;
    if (performance.now() - reportedAt < progressEveryMs) continue;
    reportedAt = performance.now();
    await report(done);
  }
}

async function findExport(ctx: Context, id: number): Promise<ExportRow | undefined> {
  const [row] = await ctx.db
    .select()
    .from(exports)
    .where(isExport({ workspaceId: ctx.workspaceId, id }));
  return row;
}

async function save(ctx: Context, row: ExportRow, values: Partial<ExportRow>): Promise<void> {
  await ctx.db.update(exports).set(values).where(isExport(row));
  await publishEvent(ctx.db, eventOf(row));
}

function isExport(row: { workspaceId: number; id: number }) {
  return and(eq(exports.workspaceId, row.workspaceId), eq(exports.id, row.id));
}

function eventOf(row: ExportRow) {
  return {
    kind: "export" as const,
    workspaceId: row.workspaceId,
    exportId: row.id,
    conversationId: row.conversationId,
  };
}
