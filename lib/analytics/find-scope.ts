import { and, asc, eq } from "drizzle-orm";
import { conversations, participants } from "#drizzle/schema/conversations.ts";
import type { Context } from "#lib/context/context.ts";
import { findReading } from "#lib/messages/find-reading.ts";
import { type Night, type Person, type Scope, usualNight } from "./scope.ts";

export type ScopeRequest = {
  conversationId: number;
  /** First and last local day, `YYYY-MM-DD`; the conversation's own where left out. */
  from?: string | undefined;
  to?: string | undefined;
  /** People the numbers are about; everybody where left out or empty. */
  participants?: readonly number[] | undefined;
  /** 23:00 to 7:00 where left out. */
  night?: Night | undefined;
};

/**
 * The scope that a request stands for, cut to the days of the conversation; null while nothing has been read yet.
 * A range outside those days is empty. Participants that were merged into another stand for that one.
 * @throws AppError `not_found`
 */
export async function findScope(ctx: Context, request: ScopeRequest): Promise<Scope | null> {
  const reading = await findReading(ctx, request.conversationId);
  const [conversation] = await ctx.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.workspaceId, ctx.workspaceId), eq(conversations.id, request.conversationId)));
  if (reading.readingId === null || !conversation?.firstAt || !conversation.lastAt) return null;
  const people = await listPeople(ctx, request.conversationId, reading.meParticipantId);
  const firstDay = conversation.firstAt.slice(0, 10);
  const lastDay = conversation.lastAt.slice(0, 10);
  const [from, to] = [request.from ?? firstDay, request.to ?? lastDay];
  return {
    workspaceId: ctx.workspaceId,
    conversationId: request.conversationId,
    title: conversation.title,
    readingId: reading.readingId,
    version: reading.version,
    zone: reading.zone,
    from: from < firstDay ? firstDay : from,
    to: to > lastDay ? lastDay : to,
    firstDay,
    lastDay,
    people,
    chosen: choose(people, request.participants ?? []),
    night: request.night ?? usualNight,
    languages: (conversation.languages ?? []).map(({ language }) => language),
  };
}

function choose(people: Person[], wanted: readonly number[]): number[] | null {
  const chosen = people.filter(({ memberIds }) => memberIds.some((id) => wanted.includes(id))).map(({ id }) => id);
  return chosen.length === 0 || chosen.length === people.length ? null : chosen;
}

async function listPeople(ctx: Context, conversationId: number, meId: number | null): Promise<Person[]> {
  const rows = await ctx.db
    .select()
    .from(participants)
    .where(and(eq(participants.workspaceId, ctx.workspaceId), eq(participants.conversationId, conversationId)))
    .orderBy(asc(participants.rank), asc(participants.id));
  const members = (id: number): number[] => [
    id,
    ...rows.filter((row) => row.mergedInto === id).flatMap((row) => members(row.id)),
  ];
  return rows
    .filter((row) => row.mergedInto === null)
    .map((row) => {
      const memberIds = members(row.id);
      const isMe = meId !== null && memberIds.includes(meId);
      return { id: row.id, name: row.displayName ?? row.name, rank: row.rank, isMe, memberIds };
    });
}
