import { eq } from "drizzle-orm";
import { workspaces } from "#drizzle/schema/workspaces.ts";
import type { Context } from "#lib/context/context.ts";
import { loadConversations } from "./load-conversations.ts";
import { loadPeople } from "./load-people.ts";
import { searchCache } from "./search-cache.ts";
import type { SearchedConversation, SearchedPerson } from "./search-scope.ts";

/** Who and what can be searched in a workspace, as of a version of it. */
export type SearchDirectory = {
  version: number;
  conversations: SearchedConversation[];
  people: SearchedPerson[];
};

/** Conversations and people of the workspace, newest conversation first. The caller has checked the role. */
export async function loadDirectory(ctx: Pick<Context, "db" | "workspaceId">): Promise<SearchDirectory> {
  const [row] = await ctx.db
    .select({ version: workspaces.version })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId));
  const version = row?.version ?? 0;
  const key = `${ctx.workspaceId}:${version}`;
  const known = searchCache().directories.get(key);
  if (known) return known;
  const conversations = await loadConversations(ctx);
  const directory = { version, conversations, people: await loadPeople(ctx, conversations) };
  searchCache().directories.set(key, directory);
  return directory;
}
