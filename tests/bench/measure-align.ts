import { alignChats } from "#lib/messages/alignment/align-chats.ts";
import { type ChatView, generateChat, keysOf, namesOf } from "#lib/testing/chat-pair.ts";
import { ChatRandom } from "#lib/testing/chat-random.ts";
import { type BenchRow, row } from "./bench-row.ts";

const msPerMicro = 1 / 1_000;

/** Laying two exports of one chat beside each other, each with holes in it: CPU seconds, as it waits for nothing. */
export function measureAlign(messages: number): BenchRow[] {
  const random = new ChatRandom(messages);
  const chat = generateChat(random, messages);
  const plain: ChatView = {
    messages: chat,
    precision: "second",
    names: namesOf(),
    hasFiles: false,
    shiftSeconds: 0,
    jitterSeconds: 0,
  };
  const without = (nth: number) => ({ ...plain, messages: chat.filter((_, at) => at % nth !== 0) });
  const other = { ...without(53), names: namesOf("~"), precision: "minute", shiftSeconds: 7_200 } as const;
  return [
    measure("align two exports of one phone", without(50), without(53), random),
    measure("align the exports of two phones", without(50), other, random),
  ];
}

function measure(what: string, existing: ChatView, incoming: ChatView, random: ChatRandom): BenchRow {
  const left = keysOf(existing, random);
  const right = keysOf(incoming, random);
  const before = process.cpuUsage();
  const { counts } = alignChats(left, right);
  const { user, system } = process.cpuUsage(before);
  const seconds = ((user + system) * msPerMicro) / 1_000;
  return row(what, left.length + right.length, `${seconds.toFixed(2)} s of CPU, ${counts.matched} in both`);
}
