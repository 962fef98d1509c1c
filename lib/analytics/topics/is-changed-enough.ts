/** What topics were found in. */
export type TopicBasis = { messages: number; basis: string };

/** Part of a conversation that may come or go before its topics are found anew. */
export const topicGrowth = 0.05;
const leastMessages = 20;

/** Whether topics are to be found anew: never found, other rules or names, or a twentieth more or fewer messages. */
export function isChangedEnough(last: TopicBasis | undefined, now: TopicBasis): boolean {
  if (!last || last.basis !== now.basis) return true;
  return Math.abs(now.messages - last.messages) >= Math.max(leastMessages, last.messages * topicGrowth);
}
