import { type ChatView, generateChat, leaveHoles, namesOf } from "./chat-pair.ts";
import type { ChatRandom } from "./chat-random.ts";
import { chatView } from "./chat-view.ts";

export const pairWays = ["newer", "older", "overlapping", "holes", "phones", "zones", "skew", "renamed"] as const;
export type PairWay = (typeof pairWays)[number];

/** One pair of exports of one chat, in one of the ways in which they come. */
export function generatePair(random: ChatRandom, way: PairWay): [ChatView, ChatView] {
  const chat = generateChat(random, 60 + random.below(400));
  const cut = Math.floor(chat.length * (0.3 + random.next() * 0.3));
  const end = cut + 20 + random.below(chat.length - cut - 20);
  const holed = () => leaveHoles(random, chat, random.below(4));
  switch (way) {
    case "newer":
      return [chatView(chat.slice(0, end)), chatView(chat.slice(random.below(cut)))];
    case "older":
      return [chatView(chat.slice(cut)), chatView(chat.slice(0, end))];
    case "overlapping":
      return [chatView(chat.slice(0, end), { hasFiles: true }), chatView(chat.slice(cut))];
    case "holes":
      return [chatView(holed(), { precision: "minute" }), chatView(holed(), { precision: "minute", hasFiles: true })];
    case "phones":
      return [chatView(holed(), { precision: "minute" }), chatView(holed())];
    case "zones":
      return [chatView(holed()), chatView(holed(), { shiftSeconds: 900 * (random.below(97) - 48) })];
    case "skew":
      return [chatView(chat.slice(0, end)), chatView(chat.slice(cut), { shiftSeconds: -3607, jitterSeconds: 3 })];
    case "renamed":
      return [
        chatView(holed(), { precision: "minute" }),
        chatView(holed(), { names: namesOf("~"), precision: "minute" }),
      ];
  }
}
