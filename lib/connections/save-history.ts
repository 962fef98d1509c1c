import { and, eq } from "drizzle-orm";
import { connections } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";
import type { CloudHistoryChunk } from "./payload/cloud-event.ts";

/** Notes how far the history has come: chunks arrive in any order and more than once, and progress never goes back. */
export async function saveHistory(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  chunks: readonly CloudHistoryChunk[],
  at: Date,
): Promise<void> {
  const isOwn = and(eq(connections.workspaceId, owner.workspaceId), eq(connections.id, owner.connectionId));
  const [row] = await tx.select({ history: connections.history }).from(connections).where(isOwn);
  const known = row?.history ?? { progress: 0, chunks: [], isDeclined: false };
  const names = chunks.flatMap(({ phase, chunkOrder }) => (phase === null ? [] : `${phase}/${chunkOrder ?? 0}`));
  const history = {
    progress: Math.max(known.progress, ...chunks.map(({ progress }) => progress ?? 0)),
    chunks: [...new Set([...known.chunks, ...names])].sort(),
    isDeclined: known.isDeclined || chunks.some(({ isDeclined }) => isDeclined),
    lastAt: at.toISOString(),
  };
  await tx.update(connections).set({ history }).where(isOwn);
}
