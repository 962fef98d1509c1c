import { growChats } from "#jobs/receive/grow-chats.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import { addCounts } from "#lib/connections/add-counts.ts";
import { createFileConnection } from "#lib/connections/create-file-connection.ts";
import { listReceiving } from "#lib/connections/list-receiving.ts";
import { lockReceiving } from "#lib/connections/lock-receiving.ts";
import type { CloudChange } from "#lib/connections/payload/cloud-event.ts";
import type { SavedRun } from "#lib/connections/saved/begin-saved.ts";
import type { SavedValue } from "#lib/connections/saved/read-saved.ts";
import { saveGrown } from "#lib/connections/saved/save-grown.ts";
import { saveProblems } from "#lib/connections/saved/save-problems.ts";
import type { Context } from "#lib/context/context.ts";
import { copyTransaction } from "#lib/db/copy-transaction.ts";
import { saveImportState } from "#lib/messages/imports/save-import-state.ts";
import { forgetUnusedTerms } from "#lib/messages/merging/forget-unused-terms.ts";
import { saveTermCounts } from "#lib/messages/save-term-counts.ts";
import { type SavedCounts, savedCounts } from "#lib/uploads/saved-counts.ts";
import { sortSaved } from "./sort-saved.ts";

/**
 * Stores what some saved values say, and that they are dealt with, in one transaction: a run that is killed goes on
 * behind what is there.
 * @param input.read bytes of the file that are behind it then
 * @returns the counts with those of this batch
 * @throws ImportStopped when the import was cancelled or a later run has begun
 */
export async function storeSaved(
  ctx: Context,
  run: SavedRun,
  input: { values: readonly SavedValue[]; done: number; read: number; total: number; pool: AnalysisPool },
): Promise<SavedCounts> {
  const { workspaceId } = ctx;
  const { values, done, read, total, pool } = input;
  const owner = { workspaceId, importId: run.importId };
  return copyTransaction(async (tx, client) => {
    await lockReceiving(tx, workspaceId);
    const all = await listReceiving(tx, workspaceId, "file");
    const counts = savedCounts({ ...run.progress, read, total });

    async function find({ phoneNumberId, displayPhoneNumber, wabaId }: CloudChange) {
      if (phoneNumberId === null) {
        const [only, other] = all.filter((one) => wabaId === null || one.wabaId === wabaId);
        return only && !other ? only : null;
      }
      const known = all.find((one) => one.phoneNumberId === phoneNumberId);
      if (known) return known;
      const { zone, createdBy } = run;
      const made = await createFileConnection(ctx, tx, { phoneNumberId, displayPhoneNumber, wabaId, zone, createdBy });
      if (made) {
        all.push(made);
        counts.connections += 1;
        return made;
      }
      const now = await listReceiving(tx, workspaceId, "file");
      return now.find((one) => one.phoneNumberId === phoneNumberId) ?? null;
    }

    const sorted = await sortSaved(values, find, ctx.now());
    const { grown, terms } = await growChats(ctx, [tx, client], sorted.delivered, pool);
    counts.payloads += sorted.payloads;
    counts.tests += sorted.tests;
    counts.failed += sorted.problems.length;
    for (const { connection, counts: added, chats } of grown) {
      for (const name of ["stored", "duplicates", "unsupported", "conflicts"] as const) counts[name] += added[name];
      await saveGrown(tx, owner, chats);
      await addCounts(tx, { workspaceId, connectionId: connection.id }, added, null);
    }
    await saveProblems(tx, owner, sorted.problems);
    // Not before the rows: whoever cancels waits for this lock, and readers of the progress do not.
    await saveImportState(ctx, tx, run, { progress: counts, checkpoint: done });
    await saveTermCounts(tx, workspaceId, terms);
    if ([...terms.values()].some((count) => count < 0)) await forgetUnusedTerms(tx, workspaceId);
    return counts;
  });
}
