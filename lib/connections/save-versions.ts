import { cloudVersions } from "#drizzle/schema/connections.ts";
import type { Executor } from "#lib/db/client.ts";

export type CloudVersion = {
  wamid: string;
  contentHash: Buffer;
  reason: "edited" | "revoked" | "conflict";
  kind: string;
  text: string;
  at: Date;
};

/**
 * Keeps other texts of messages; the same one twice is one.
 * @returns how many second texts under one id are new
 */
export async function saveVersions(
  tx: Executor,
  owner: { workspaceId: number; connectionId: number },
  versions: readonly CloudVersion[],
): Promise<number> {
  if (versions.length === 0) return 0;
  const rows = await tx
    .insert(cloudVersions)
    .values(versions.map((version) => ({ ...owner, ...version })))
    .onConflictDoNothing()
    .returning({ reason: cloudVersions.reason });
  return rows.filter(({ reason }) => reason === "conflict").length;
}
