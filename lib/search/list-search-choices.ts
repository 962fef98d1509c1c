import { and, eq, isNull } from "drizzle-orm";
import { conversations } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import { loadDirectory } from "./load-directory.ts";

/** What a search can be narrowed to, for a box that suggests. */
export type SearchChoices = {
  /** Newest first. */
  conversations: { id: string; title: string }[];
  /** Names, most conversations first; `me` stands for the reader where one is known. */
  people: string[];
  /** ISO 639 codes, commonest first. */
  languages: string[];
  messages: number;
};

const mostPeople = 300;

/** The conversations, people and languages of the workspace. */
export async function listSearchChoices(ctx: Context): Promise<SearchChoices> {
  requireRole(ctx, "viewer");
  const directory = await loadDirectory(ctx);
  const names = countBy(directory.people.map((person) => person.name));
  const rows = await ctx.db
    .select({ languages: conversations.languages })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, ctx.workspaceId), isNull(conversations.trashedAt)));
  const spoken = rows.flatMap(({ languages }) => languages ?? []);
  const languages = new Map<string, number>();
  for (const { language, messages } of spoken) languages.set(language, (languages.get(language) ?? 0) + messages);
  const hasMe = directory.people.some((person) => person.isMe);
  return {
    conversations: directory.conversations.map(({ id, title }) => ({ id: String(id), title })),
    people: [...(hasMe ? ["me"] : []), ...names].slice(0, mostPeople),
    languages: [...languages].sort(([, a], [, b]) => b - a).map(([language]) => language),
    messages: directory.conversations.reduce((sum, { total }) => sum + total, 0),
  };
}

function countBy(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
