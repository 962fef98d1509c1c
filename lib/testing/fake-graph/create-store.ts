import { ChatTextMaker } from "../chat-generator-text.ts";
import { ChatRandom } from "../chat-random.ts";
import { english } from "../chat-texts/english.ts";
import { addFile } from "./add-file.ts";
import type { FakeCustomer, FakeState } from "./fake-state.ts";

/** A message as webhooks have it, with whom it was exchanged. */
export type FakeMessage = {
  id: string;
  customer: FakeCustomer;
  isOutgoing: boolean;
  /** Unix seconds. */
  at: number;
  type: string;
  /** What stands below the name of its type. */
  content: Record<string, unknown> | readonly unknown[];
};

const days = 170;
const daySeconds = 86_400;
const pictureEvery = 20;

export const fakeCustomers: FakeCustomer[] = [
  { phone: "447700900201", name: "Mara Ellison", userId: "GB.90210000000000001" },
  { phone: "447700900202", name: "Ivo Brandt", userId: "GB.90210000000000002" },
  { phone: "447700900203", name: "Suda Kittisak", userId: "GB.90210000000000003" },
];

/** Fills the store with invented talk of the last 170 days, the same for the same number of messages. */
export async function createStore(state: FakeState, count: number): Promise<void> {
  const random = new ChatRandom(7);
  const maker = new ChatTextMaker(english, random);
  const end = Math.floor(state.now().getTime() / 1_000) - 60;
  const start = end - days * daySeconds;
  for (let number = 0; number < count; number++) {
    const customer = random.pick(state.customers);
    const isOutgoing = random.next() < 0.45;
    const at = Math.round(start + ((number + 1) / count) * (end - start));
    const isPicture = number % pictureEvery === pictureEvery - 1;
    const block = isPicture ? await addFile(state, "image", new Date(at * 1_000)) : null;
    state.messages.push({
      id: `wamid.STORE${String(number + 1).padStart(6, "0")}`,
      customer,
      isOutgoing,
      at,
      type: block ? "image" : "text",
      content: block
        ? { ...block, caption: maker.caption() }
        : { body: random.next() < 0.3 ? maker.question() : maker.statement() },
    });
  }
}
