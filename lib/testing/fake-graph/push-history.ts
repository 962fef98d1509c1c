import { ChatRandom } from "../chat-random.ts";
import type { FakeMessage } from "./create-store.ts";
import type { FakeState } from "./fake-state.ts";
import { sendWebhook } from "./send-webhook.ts";
import { toRow } from "./to-row.ts";

const daySeconds = 86_400;
const phaseEnds = [1, 90, 180];
const chunkSize = 40;
const mediaDays = 14;
const declined = {
  code: 2593109,
  title: "History sharing is turned off",
  message: "The owner did not share the history.",
};

/**
 * Pushes the whole history as Meta does for a number of the WhatsApp Business app: three phases by age, in chunks that
 * come shuffled (each twice where that is switched on), media as placeholders, and afterwards those of the last 14 days.
 */
export async function pushHistory(state: FakeState): Promise<void> {
  const { switches } = state;
  if (switches.historySilent) return;
  if (switches.historyDeclined) {
    await sendWebhook(state, "history", { history: [{ errors: [declined] }] });
    return;
  }
  const chunks = cutChunks(state);
  const random = new ChatRandom(11);
  const order = switches.historyInOrder ? chunks : shuffle(chunks, random);
  for (const chunk of order) await sendWebhook(state, "history", { history: [chunk] });
  const since = state.now().getTime() / 1_000 - mediaDays * daySeconds;
  for (const message of state.messages.filter(({ type, at }) => type === "image" && at > since)) {
    await sendWebhook(state, "history", { messages: [{ ...toRow(message), ...peopleOf(state, message) }] });
  }
}

function cutChunks(state: FakeState): object[] {
  const now = state.now().getTime() / 1_000;
  const phaseOf = ({ at }: FakeMessage) => phaseEnds.findIndex((end) => (now - at) / daySeconds < end);
  const chunks: { phase: number; chunk_order: number; messages: FakeMessage[] }[] = [];
  for (const phase of phaseEnds.keys()) {
    const inPhase = state.messages.filter((message) => phaseOf(message) === phase);
    for (let start = 0; start < inPhase.length; start += chunkSize) {
      const messages = inPhase.slice(start, start + chunkSize);
      chunks.push({ phase, chunk_order: start / chunkSize + 1, messages });
    }
  }
  return chunks.map(({ messages, ...place }, at) => ({
    metadata: { ...place, progress: Math.round(((at + 1) / chunks.length) * 100) },
    threads: [...Map.groupBy(messages, ({ customer }) => customer.phone)].map(([id, rows]) => ({
      id,
      messages: rows.map((message) => historyRow(state, message)),
    })),
  }));
}

function historyRow(state: FakeState, message: FakeMessage): object {
  const row = message.type === "text" ? toRow(message) : { ...toRow(message), type: "media_placeholder" };
  if (message.type !== "text") delete row[message.type];
  const { from } = peopleOf(state, message);
  return { ...row, from, history_context: { status: message.isOutgoing ? "READ" : "DELIVERED" } };
}

function peopleOf({ account }: FakeState, { customer, isOutgoing }: FakeMessage): { from: string; to?: string } {
  const business = account.displayPhoneNumber.replace(/\D/g, "");
  return isOutgoing ? { from: business, to: customer.phone } : { from: customer.phone };
}

function shuffle<Item>(items: readonly Item[], random: ChatRandom): Item[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0] as Item);
}
