import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { webhookPayloads } from "#drizzle/schema/connections.ts";
import type { PullState } from "#drizzle/schema/enumerations.ts";
import { cloudPullPages, cloudPulls } from "#drizzle/schema/pulls.ts";
import type { Context } from "#lib/context/context.ts";
import type { Transaction } from "#lib/db/client.ts";
import { publishEvent } from "#lib/live/publish-event.ts";
import { GraphError } from "../graph/graph-error.ts";
import { storePayloads } from "../store-payloads.ts";
import { cursorHash } from "./cursor-hash.ts";
import { enqueuePull } from "./enqueue-pull.ts";
import { findPull } from "./find-pull.ts";
import { pageBody } from "./page-body.ts";
import type { PulledPage } from "./read-page.ts";

type Owner = { phoneNumberId: string; displayPhoneNumber: string | null; wabaId: string | null };
export type Progress = { pullId: number; run: number; place: string | null; pages: number };

/** From this share of a limit on, nothing is asked for a while, before the store itself refuses. */
const restPercent = 95;
const restMs = 5 * 60_000;

const circle = (number: number) =>
  `The store gave a cursor again that had led to a page before: going on would go round in circles. It stopped after page ${number}; what came is kept.`;
export const connectionGone = "The connection does not take anything in any more.";
const wordsOf: Partial<Record<PullState, string>> = {
  stopped: "It stopped at the limit for one pull. What came is kept; continue to go on from there.",
  paused: "Most of the store's limit for calls is used. Nothing is asked of it for a while.",
};

/**
 * Keeps a page, sealed, and the place of the next one in one transaction: neither is there without the other.
 * @throws GraphError when the connection takes nothing in any more
 * @returns the progress after it; null when it has ended, pauses, or another run has gone on meanwhile
 */
export async function savePage(
  ctx: Context,
  connection: Owner,
  at: Progress,
  page: PulledPage,
): Promise<Progress | null> {
  const { workspaceId } = ctx;
  const { pullId, run } = at;
  return ctx.db.transaction(async (tx) => {
    const row = await findPull(ctx, pullId, tx);
    if (row.run !== run || row.state !== "running" || row.pages !== at.pages) return null;
    const now = ctx.now();
    const number = row.pages + 1;
    const payloadId = await keep(tx, ctx, { connection, connectionId: row.connectionId, page });
    await tx.insert(cloudPullPages).values({
      workspaceId,
      pullId,
      number,
      cursorHash: cursorHash(at.place),
      payloadId,
      rows: page.data.length,
      bytes: page.bytes,
    });
    const isCircle = page.next !== null && (await isKnown(tx, { workspaceId, pullId }, page.next));
    const bytes = row.bytes + page.bytes;
    const isLimit = page.next !== null && (number >= row.maxPages || bytes >= row.maxBytes);
    const pausedUntil = restUntil(page, now);
    const state: PullState = isCircle
      ? "failed"
      : page.next === null
        ? "done"
        : isLimit
          ? "stopped"
          : pausedUntil
            ? "paused"
            : "running";
    const isEnd = state !== "running" && state !== "paused";
    await tx
      .update(cloudPulls)
      .set({
        state,
        place: isCircle ? null : page.next,
        pages: number,
        rows: row.rows + page.data.length,
        bytes,
        trouble: isCircle ? circle(number) : (wordsOf[state] ?? null),
        pausedUntil: state === "paused" ? pausedUntil : null,
        pauses: 0,
        silentSince: null,
        changedAt: now,
        finishedAt: isEnd ? now : null,
        ...(state === "paused" && { run: run + 1 }),
      })
      .where(and(eq(cloudPulls.workspaceId, workspaceId), eq(cloudPulls.id, pullId)));
    if (state === "paused" && pausedUntil) await enqueuePull(tx, { workspaceId, pullId, run: run + 1 }, pausedUntil);
    await publishEvent(tx, { kind: "connection", workspaceId, connectionId: row.connectionId });
    return state === "running" ? { pullId, run, place: page.next, pages: number } : null;
  });
}

/** @returns the id of what is kept, when it was not here before */
async function keep(
  tx: Transaction,
  ctx: Context,
  { connection, connectionId, page }: { connection: Owner; connectionId: number; page: PulledPage },
): Promise<number | null> {
  if (page.data.length === 0) return null;
  const { workspaceId } = ctx;
  const body = pageBody(connection, page);
  const [kept] = await storePayloads(tx, [{ workspaceId, connectionId, body, receivedAt: ctx.now() }]);
  if (kept === "gone") throw new GraphError({ advice: "final", reason: "other", message: connectionGone });
  if (kept !== "new") return null;
  const sha256 = createHash("sha256").update(body).digest();
  const [row] = await tx
    .select({ id: webhookPayloads.id })
    .from(webhookPayloads)
    .where(
      and(
        eq(webhookPayloads.workspaceId, workspaceId),
        eq(webhookPayloads.connectionId, connectionId),
        eq(webhookPayloads.sha256, sha256),
      ),
    );
  return row?.id ?? null;
}

async function isKnown(
  tx: Transaction,
  pull: { workspaceId: number; pullId: number },
  place: string,
): Promise<boolean> {
  const [known] = await tx
    .select({ number: cloudPullPages.number })
    .from(cloudPullPages)
    .where(
      and(
        eq(cloudPullPages.workspaceId, pull.workspaceId),
        eq(cloudPullPages.pullId, pull.pullId),
        eq(cloudPullPages.cursorHash, cursorHash(place)),
      ),
    );
  return known !== undefined;
}

function restUntil({ usage }: PulledPage, now: Date): Date | null {
  if (usage.resumeAt) return usage.resumeAt;
  return usage.percent >= restPercent ? new Date(now.getTime() + restMs) : null;
}
