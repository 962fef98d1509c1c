import { downloadLinks } from "#drizzle/schema/exports.ts";
import { createToken } from "#lib/crypto/create-token.ts";
import type { Executor } from "#lib/db/client.ts";

export const linkHours = 24;
const defaultMaxDownloads = 5;

/** Makes a way to an export without signing in. The token is given back once; the row holds only its hash. */
export async function createLink(
  executor: Executor,
  input: { workspaceId: number; exportId: number; createdBy: string; now: Date; maxDownloads?: number },
): Promise<{ id: number; token: string }> {
  const { token, tokenHash } = createToken();
  const [row] = await executor
    .insert(downloadLinks)
    .values({
      workspaceId: input.workspaceId,
      exportId: input.exportId,
      tokenHash,
      expiresAt: new Date(input.now.getTime() + linkHours * 3_600_000),
      maxDownloads: input.maxDownloads ?? defaultMaxDownloads,
      createdBy: input.createdBy,
    })
    .returning({ id: downloadLinks.id });
  if (!row) throw new Error("The link was not inserted.");
  return { id: row.id, token };
}
