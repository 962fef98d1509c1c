import { and, eq } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import { topicRuns } from "#drizzle/schema/topics.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { cutWindows } from "#lib/conversations/cut-windows.ts";
import { readFrequencies } from "#lib/models/read-frequencies.ts";
import { everydayWords } from "#lib/nlp/keywords/everyday-words.ts";
import { findScope } from "../find-scope.ts";
import type { TalkSorter } from "../talk-sorter.ts";
import { gatherTalk } from "./gather-talk.ts";
import { isChangedEnough } from "./is-changed-enough.ts";
import { numberGroups } from "./number-groups.ts";
import { saveTopics } from "./save-topics.ts";
import { describeBasis, mainLanguages, nameWords } from "./talk-basis.ts";

/**
 * Finds topics and phrases of a conversation anew when enough of it has changed since they were last found, and swaps
 * them in at once. Killed anywhere, it leaves what stood there.
 * @returns whether they were found anew
 * @throws AppError `not_found`
 */
export async function refreshTopics(
  ctx: Context,
  conversationId: number,
  sorter: TalkSorter,
  signal: AbortSignal,
): Promise<boolean> {
  requireRole(ctx, "editor");
  const scope = await findScope(ctx, { conversationId });
  if (scope === null) return false;
  const { workspaceId, readingId } = scope;
  const [conversation] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.id, conversationId)));
  const [run] = await ctx.db
    .select()
    .from(topicRuns)
    .where(and(eq(topicRuns.workspaceId, workspaceId), eq(topicRuns.readingId, readingId)));
  const languages = mainLanguages(conversation?.languages ?? []);
  const names = nameWords(scope.people.map(({ name }) => name));
  const basis = describeBasis(languages, names);
  if (!isChangedEnough(run, { messages: conversation?.messageCount ?? 0, basis })) return false;
  const gathered = await gatherTalk(ctx.db, scope, sorter, signal);
  const { groups, groupOf } = numberGroups(gathered.days, gathered.participantIds);
  const sorted = await sorter.sortTalk({
    words: gathered.words,
    messages: gathered.messages,
    windows: cutWindows(gathered.sentAtMs),
    groups: groupOf,
    languages,
    names,
    everyday: everydayWords(readFrequencies(languages)),
  });
  signal.throwIfAborted();
  const made = { messages: conversation?.messageCount ?? 0, basis, foundAt: ctx.now() };
  await saveTopics(ctx, { conversationId, readingId }, { gathered, groups, sorted, made });
  return true;
}
