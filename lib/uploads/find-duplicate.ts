import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import type { Executor } from "#lib/db/client.ts";

/**
 * The import of the same chat of the same bytes in this workspace, if its conversation is still there, in the trash too.
 * @param file.chatName which chat of an archive; null for the likeliest
 */
export async function findDuplicate(
  { workspaceId }: Pick<Context, "workspaceId">,
  executor: Executor,
  { sha256, chatName }: { sha256: Buffer; chatName: string | null },
) {
  const [row] = await executor
    .select({
      conversationId: conversations.id,
      importId: imports.id,
      jobId: imports.jobId,
      status: imports.status,
      trashedAt: conversations.trashedAt,
    })
    .from(imports)
    .innerJoin(
      conversations,
      and(eq(conversations.workspaceId, imports.workspaceId), eq(conversations.id, imports.conversationId)),
    )
    .where(
      and(
        eq(imports.workspaceId, workspaceId),
        eq(imports.sha256, sha256),
        chatName === null ? isNull(imports.chatName) : eq(imports.chatName, chatName),
        inArray(imports.status, ["queued", "running", "ready"]),
        eq(imports.isReread, false),
        ne(conversations.status, "deleting"),
      ),
    );
  return row;
}
