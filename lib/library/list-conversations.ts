import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { conversations, participants, type Spine } from "#drizzle/schema/conversations.ts";
import type { ImportStage, ImportStatus } from "#drizzle/schema/enumerations.ts";
import { imports } from "#drizzle/schema/imports.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Conversation } from "./conversation.ts";
import { type ListedOffer, listOffers } from "./list-offers.ts";

const shownPeople = 5;
const maxConversations = 2_000;

export type ConversationRow = Conversation & {
  spine: Spine | null;
  lastText: string | null;
  /** Who wrote last, as shown. */
  lastSender: string | null;
  /** The people who wrote most, as shown: at most five. */
  people: string[];
  /** The newest import: what is under way, or what went wrong. */
  lastImport: {
    id: number;
    status: ImportStatus;
    stage: ImportStage;
    progress: Record<string, number>;
    errorMessage: string | null;
  } | null;
  /** Another conversation that may be the same chat, while nobody has answered. */
  offer: ListedOffer | null;
};

/** The conversations of the workspace, last spoken in first; `trashed` gives those in the trash instead. At most 2,000. */
export async function listConversations(ctx: Context, options: { trashed?: boolean } = {}): Promise<ConversationRow[]> {
  requireRole(ctx, "viewer");
  const rows = await ctx.db
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, ctx.workspaceId),
        notInArray(conversations.status, ["deleting", "merged"]),
        options.trashed ? isNotNull(conversations.trashedAt) : isNull(conversations.trashedAt),
      ),
    )
    .orderBy(desc(sql`coalesce(${conversations.lastAt}, ${conversations.createdAt})`), desc(conversations.id))
    .limit(maxConversations);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const [lastImports, people, offers] = await Promise.all([
    findLastImports(ctx, ids),
    listPeople(ctx, ids),
    listOffers(ctx),
  ]);
  return rows.map((row) => {
    const own = people.filter((person) => person.conversationId === row.id);
    const last = own.find((person) => person.id === row.lastParticipantId);
    return {
      ...row,
      lastSender: last?.shownName ?? null,
      people: own.filter((person) => person.rank < shownPeople && person.mergedInto === null).map((p) => p.shownName),
      lastImport: lastImports.find((item) => item.conversationId === row.id) ?? null,
      offer: offers.get(row.id) ?? null,
    };
  });
}

async function findLastImports({ db, workspaceId }: Context, ids: number[]) {
  return db
    .selectDistinctOn([imports.conversationId], {
      conversationId: imports.conversationId,
      id: imports.id,
      status: imports.status,
      stage: imports.stage,
      progress: imports.progress,
      errorMessage: imports.errorMessage,
    })
    .from(imports)
    .where(and(eq(imports.workspaceId, workspaceId), inArray(imports.conversationId, ids)))
    .orderBy(imports.conversationId, desc(imports.id));
}

async function listPeople({ db, workspaceId }: Context, ids: number[]) {
  return db
    .select({
      conversationId: participants.conversationId,
      id: participants.id,
      rank: participants.rank,
      mergedInto: participants.mergedInto,
      shownName: sql<string>`coalesce(${participants.displayName}, ${participants.name})`,
    })
    .from(participants)
    .where(and(eq(participants.workspaceId, workspaceId), inArray(participants.conversationId, ids)))
    .orderBy(asc(participants.rank), asc(participants.id));
}
