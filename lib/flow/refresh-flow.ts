import { and, eq, sql } from "drizzle-orm";
import { flowStates } from "#drizzle/schema/flow.ts";
import { findScope } from "#lib/analytics/find-scope.ts";
import { ofReading, type Scope } from "#lib/analytics/scope.ts";
import type { Context } from "#lib/context/context.ts";
import { requireRole } from "#lib/context/require-role.ts";
import type { Executor } from "#lib/db/client.ts";
import { replyContext } from "#lib/nlp/replies/link-replies.ts";
import type { LinkedStretch } from "#lib/nlp/replies/reply-link.ts";
import type { LinkTask } from "#lib/nlp/replies/said-message.ts";
import { loadSaidMessages, type StoredSaid } from "./load-said-messages.ts";
import { saveFlow } from "./save-flow.ts";

/** Grows when the rules or the weights change: all links are then found anew. */
const rules = 5;

export type FlowOptions = {
  /** Finds the links of a stretch: the worker does it in its threads. */
  link(task: LinkTask): Promise<LinkedStretch>;
  /** Stretches that are linked at once. */
  parallel?: number;
  /** Messages of a stretch. */
  stretch?: number;
  /** Stops between two steps. */
  signal?: AbortSignal;
};

/**
 * Finds who answers whom and which questions are answered, for the messages that came since the last time, or for all
 * when earlier ones or the people have changed. Each step is one transaction: stopped at any point and run again, it
 * ends in the same rows. Does nothing while nothing has been read yet.
 * @returns messages that were looked at
 * @throws AppError `not_found`
 */
export async function refreshFlow(
  ctx: Context,
  conversationId: number,
  { link, parallel = 2, stretch = 2_000, signal }: FlowOptions,
): Promise<number> {
  requireRole(ctx, "editor");
  const scope = await findScope(ctx, { conversationId });
  if (scope === null) return 0;
  const people = scope.people.map(({ id, name }) => ({ id, names: [name] }));
  let at = await findStart(ctx, scope, basisOf(scope));
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { before, messages } = await loadSaidMessages(ctx.db, scope, {
      afterSeq: at.lastSeq,
      limit: parallel * stretch,
    });
    const last = messages.at(-1);
    if (!last) return done;
    const all = [...before, ...messages];
    const starts = Array.from(
      { length: Math.ceil(messages.length / stretch) },
      (_, part) => before.length + part * stretch,
    );
    const linked = await Promise.all(starts.map((start) => link({ people, ...cut(all, start, stretch) })));
    const next = { lastSeq: last.seq, messages: at.messages + messages.length };
    await ctx.db.transaction(async (tx) => {
      await moveState(tx, scope, at, next);
      await saveFlow(tx, scope, {
        before,
        messages,
        links: linked.flatMap(({ links }) => links),
        touched: linked.flatMap(({ touched }) => touched),
      });
    });
    at = next;
    done += messages.length;
  }
}

type Place = { lastSeq: number; messages: number };

/** The stretch from `start` on with what stands before it. */
function cut(all: readonly StoredSaid[], start: number, stretch: number): Omit<LinkTask, "people"> {
  const from = Math.max(0, start - replyContext);
  const messages = all
    .slice(from, start + stretch)
    .map(({ seq, personId, sentAtMs, isQuestion, text, mentions, repliesTo }) => ({
      seq,
      personId,
      sentAtMs,
      isQuestion,
      text,
      mentions,
      repliesTo,
    }));
  return { messages, first: start - from };
}

/** Where to go on; the beginning, with nothing stored, where what is stored no longer holds. */
async function findStart({ db }: Context, scope: Scope, basis: string): Promise<Place> {
  return db.transaction(async (tx) => {
    const [state] = await tx.select().from(flowStates).where(ofState(scope)).for("update");
    if (state && state.basis === basis) {
      const { rows } = await tx.execute<{ messages: number }>(sql`select count(*)::float8 as messages from messages
        where ${ofReading(scope)} and participant_id is not null and seq <= ${state.lastSeq}::int8`);
      if (rows[0]?.messages === state.messages) return state;
    }
    const begin = { lastSeq: -1, messages: 0 };
    for (const table of ["reply_links", "conversation_questions"]) {
      await tx.execute(sql`delete from ${sql.identifier(table)} where ${ofReading(scope)}`);
    }
    const { workspaceId, readingId } = scope;
    await tx
      .insert(flowStates)
      .values({ workspaceId, readingId, basis, ...begin })
      .onConflictDoUpdate({ target: [flowStates.workspaceId, flowStates.readingId], set: { basis, ...begin } });
    return begin;
  });
}

/** Of two workers at the same place one goes on and the other stops. */
async function moveState(tx: Executor, scope: Scope, from: Place, to: Place): Promise<void> {
  const moved = await tx
    .update(flowStates)
    .set({ lastSeq: to.lastSeq, messages: to.messages })
    .where(and(ofState(scope), eq(flowStates.lastSeq, from.lastSeq)));
  if (moved.rowCount !== 1) throw new Error("The links of this conversation are being found by another worker.");
}

function ofState({ workspaceId, readingId }: Scope) {
  return and(eq(flowStates.workspaceId, workspaceId), eq(flowStates.readingId, readingId));
}

function basisOf({ people }: Scope): string {
  return JSON.stringify([rules, people.map(({ id, name, memberIds }) => [id, name, memberIds])]);
}
