import type { Run } from "#jobs/handler.ts";
import type { AnalysisPool } from "#jobs/threads/analysis-pool.ts";
import type { Context } from "#lib/context/context.ts";
import { storeArchiveMedia } from "#lib/media/store-archive-media.ts";
import type { ImportRun } from "#lib/messages/imports/begin-import.ts";
import type { ImportFindings } from "#lib/messages/imports/import-report.ts";
import { findMerge } from "#lib/messages/merging/find-merge.ts";
import type { ChatProfile, DateOrder } from "#lib/parse/chat-profile.ts";
import { inspectChat } from "#lib/parse/inspect-chat.ts";
import { readChat } from "#lib/parse/read-chat.ts";
import { startOf } from "./checkpoint.ts";
import { completeImport } from "./complete-import.ts";
import { findTail } from "./find-tail.ts";
import { learnConversation } from "./learn-conversation.ts";
import { offerMerge } from "./offer-merge.ts";
import { type OpenChat, openChat } from "./open-chat.ts";
import { Progress } from "./progress.ts";
import { runMerged } from "./run-merged.ts";
import { storeMessages } from "./store-messages.ts";

/**
 * The way of a stored file into a conversation that can be read: look through it, store its messages, then its media,
 * then swap the new reading in. Each stage finds what an earlier run has done.
 */
export async function runImport(
  ctx: Context,
  run: ImportRun,
  { pool, threads, signal }: { pool: AnalysisPool; threads: number; signal: Run["signal"] },
): Promise<void> {
  const progress = new Progress(ctx, run);
  await progress.enter("reading", {});
  const chat = await openChat(ctx, run.objectId, run.chatName);
  try {
    const profile = await inspectChat(chat.text(), { today: ctx.now().toISOString().slice(0, 10) });
    signal.throwIfAborted();
    const dateOrder = (run.dateOrder ?? profile.dateOrder) as DateOrder;
    const batches = () => readChat(chat.text(), profile, { dateOrder });
    const learn = () => learnConversation(pool, batches());
    const merge = await findMerge(ctx.db, { workspaceId: ctx.workspaceId, importId: run.importId });
    const mayMerge = !merge && !run.isReread && !run.checkpoint;
    const tail = mayMerge ? await findTail(ctx, run, { profile, batches: batches(), signal }) : null;
    const findings = findingsOf(run, chat, profile, dateOrder);
    if (tail || merge?.state === "merged") {
      await runMerged(ctx, run, {
        tail,
        chat,
        batches,
        learn,
        findings,
        total: profile.records,
        pool,
        threads,
        signal,
      });
      return;
    }
    const conversation = await learn();
    const { read, stored } = startOf(run);
    const totals = { total: profile.records, mediaTotal: chat.files.length };
    await progress.enter("storing", { ...totals, read, stored, storingFrom: read }, findings);

    await storeMessages(ctx, run, { batches: batches(), pool, threads, conversation, progress, signal });

    await progress.enter("media", {});
    await storeMedia(ctx, run, chat, progress, signal);

    await progress.enter("figures", {});
    const { firstLocalAt: firstAt, lastLocalAt: lastAt } = findings;
    if (!run.isReread && !merge) await offerMerge(ctx, run, { firstAt, lastAt });
    await completeImport(ctx, run, { findings, progress: progress.counts });
  } finally {
    await chat.close();
  }
}

async function storeMedia(ctx: Context, run: ImportRun, chat: OpenChat, progress: Progress, signal: AbortSignal) {
  const { workspaceId } = ctx;
  const { conversationId, readingId, importId } = run;
  await storeArchiveMedia(ctx, { workspaceId, conversationId, readingId, importId }, chat, {
    signal,
    onStored: (mediaStored) => progress.count({ mediaStored }),
  });
}

function findingsOf(run: ImportRun, chat: OpenChat, profile: ChatProfile, dateOrder: DateOrder): ImportFindings {
  const { platform, encoding, shape, shapeExample, dateOrderProof, ambiguous, clock, lines } = profile;
  const other = profile.otherOrder;
  const isOther = other !== null && other.dateOrder === dateOrder && dateOrder !== profile.dateOrder;
  const { firstLocalAt, lastLocalAt } = isOther ? other : profile;
  const proofed = {
    dateOrder: profile.dateOrder,
    firstLocalAt: profile.firstLocalAt,
    lastLocalAt: profile.lastLocalAt,
  };
  return {
    platform,
    encoding,
    shape,
    shapeExample,
    dateOrder,
    dateOrderProof,
    ambiguous,
    isOrderChosen: run.dateOrder !== null,
    firstLocalAt,
    lastLocalAt,
    otherOrder: isOther
      ? { ...proofed, firstLocalAt: proofed.firstLocalAt ?? "", lastLocalAt: proofed.lastLocalAt ?? "" }
      : other,
    clock,
    lines,
    zone: run.zone,
    chatName: chat.chatName,
    furtherChats: chat.furtherChats,
    files: chat.files.length,
    stepsBack: profile.stepsBack,
    probablyTruncated: profile.probablyTruncated,
    advancedChatPrivacy: profile.advancedChatPrivacy,
    noticeTypes: profile.noticeTypes,
    unknownPhrases: profile.unknownPhrases,
    isCopied: profile.isCopied,
    predatesWhatsApp: profile.predatesWhatsApp,
    replacedCharacters: profile.replacedCharacters,
    liesAhead: profile.liesAhead,
    unsavedSenders: profile.unsavedSenders,
    preambleLines: profile.preambleLines,
  };
}
