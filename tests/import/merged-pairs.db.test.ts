import { afterAll, beforeAll, expect, test } from "vitest";
import { fingerprint } from "#jobs/import/testing/fingerprint.ts";
import { importFile, runImportJob } from "#jobs/import/testing/import-file.ts";
import { acceptMerge, undoMerged } from "#jobs/merging/testing/run-merge-job.ts";
import { type SaidLine, saidLines } from "#jobs/merging/testing/said-lines.ts";
import { getConversation } from "#lib/library/get-conversation.ts";
import { findPositions } from "#lib/messages/find-positions.ts";
import { getMerge } from "#lib/messages/merging/get-merge.ts";
import { type ChatView, minuteOf, type TrueMessage } from "#lib/testing/chat-pair.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { createTestContext } from "#lib/testing/context.ts";
import { createTestDatabase, type TestDatabase } from "#lib/testing/database.ts";
import { generatePair, type PairWay, pairWays } from "#lib/testing/generate-pair.ts";
import { renderView } from "#lib/testing/render-view.ts";
import { createTestStorage, type TestStorage } from "#lib/testing/storage.ts";

const pairs = Number(process.env.PARLANCE_STORED_PAIRS ?? 60);
const name = "WhatsApp Chat with Pairs.txt";

let testDatabase: TestDatabase;
let testStorage: TestStorage;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  testStorage = await createTestStorage();
});
afterAll(async () => {
  await testDatabase.close();
  await testStorage.close();
});

/** A true message as the merged conversation must show it, as far as the coarser clock tells. */
function wanted(message: TrueMessage, way: PairWay, isCoarse: boolean, names: string[]): string {
  const unit = way === "skew" ? "" : isCoarse ? minuteOf(message) : message.seconds;
  return `${unit} ${names[message.sender]} ${message.file ? "file" : message.text}`;
}

function shown({ localAt, sender, text, kind, attachment }: SaidLine, way: PairWay, isCoarse: boolean): string {
  const seconds = Date.parse(`${localAt.replace(" ", "T")}Z`) / 1_000;
  const unit = way === "skew" ? "" : isCoarse ? Math.floor(seconds / 60) : seconds;
  const isFile = attachment !== null || kind !== "0";
  return `${unit} ${sender} ${isFile ? "file" : text}`;
}

function union(one: ChatView, other: ChatView): TrueMessage[] {
  const all = [...one.messages, ...other.messages].map((message) => [message.id, message] as const);
  return [...new Map(all).values()].sort((a, b) => a.id - b.id);
}

async function mergePair(seed: number) {
  const ctx = await createTestContext(testDatabase);
  const random = new ChatRandom(seed);
  const way = pairWays[seed % pairWays.length] ?? "newer";
  const [existing, incoming] = generatePair(random, way);
  const first = await importFile(ctx, name, renderView(existing, random), "UTC");
  const { conversationId } = first;
  const before = await fingerprint(ctx, first);
  const second = await importFile(ctx, name, renderView(incoming, random), "UTC", conversationId);
  const offer = await getMerge(ctx, second.importId);
  if (offer?.state === "offered") {
    await acceptMerge(
      ctx,
      second.importId,
      offer.preview.renamed.map(({ incoming: other }) => other),
    );
  }
  const isCoarse = existing.precision === "minute" || incoming.precision === "minute";
  const lines = await saidLines(ctx, conversationId);
  const { readingId } = await getConversation(ctx, conversationId);
  const positions = await findPositions(
    ctx,
    lines.map(({ seq }) => ({ readingId: readingId ?? 0, seq })),
  );
  const result = {
    way,
    state: (await getMerge(ctx, second.importId))?.state,
    isAutomatic: offer?.isAutomatic,
    merged: lines.map((line) => shown(line, way, isCoarse)),
    whole: union(existing, incoming).map((message) => wanted(message, way, isCoarse, existing.names)),
    isRanked: positions.every((position, at) => position === at + 1),
  };
  await undoMerged(ctx, second.importId);
  if (offer?.isAutomatic) await runImportJob(ctx, second.importId);
  const after = await fingerprint(ctx, first);
  const tables = ["messages", "message_entities", "media", "participants"] as const;
  const isRestored = tables.every((table) => after[table]?.hash === before[table]?.hash);
  const own = await saidLines(ctx, second.conversationId);
  return { ...result, isRestored, isOwnAgain: own.length === incoming.messages.length };
}

test(`${pairs} random pairs of exports, stored and merged, lose nothing and double nothing; undone, both are as they were`, async () => {
  const sums = {
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    notRanked: 0,
    notRestored: 0,
    notOwnAgain: 0,
    notMerged: 0,
    automatic: 0,
    messages: 0,
  };
  for (let seed = 1; seed <= pairs; seed++) {
    const pair = await mergePair(seed);
    const counts = new Map<string, number>();
    for (const line of pair.whole) counts.set(line, (counts.get(line) ?? 0) + 1);
    for (const line of pair.merged) counts.set(line, (counts.get(line) ?? 0) - 1);
    const values = [...counts.values()];
    const lost = values.reduce((sum, count) => sum + Math.max(0, count), 0);
    const doubled = values.reduce((sum, count) => sum + Math.max(0, -count), 0);
    const isOrdered = pair.way === "skew" || pair.merged.join("\n") === pair.whole.join("\n");
    if (lost + doubled > 0 || !isOrdered || !pair.isRestored)
      console.info(`seed ${seed} ${pair.way}: ${lost} lost, ${doubled} doubled`);
    sums.lost += lost;
    sums.doubled += doubled;
    sums.outOfOrder += Number(!isOrdered);
    sums.notRanked += Number(!pair.isRanked);
    sums.notRestored += Number(!pair.isRestored);
    sums.notOwnAgain += Number(!pair.isOwnAgain);
    sums.notMerged += Number(pair.state !== "merged");
    sums.automatic += Number(pair.isAutomatic === true);
    sums.messages += pair.merged.length;
  }
  console.info(`${pairs} stored pairs: ${JSON.stringify(sums)}`);
  expect(sums).toMatchObject({
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    notRanked: 0,
    notRestored: 0,
    notOwnAgain: 0,
    notMerged: 0,
  });
  expect(sums.automatic).toBeGreaterThan(0);
}, 600_000);
