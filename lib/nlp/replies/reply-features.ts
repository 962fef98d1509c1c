// A pair of messages is told by how far apart they are, who spoke to whom, which words they share and what stands
// between them. Example: "Anna: coming?" then "Ben: yes" are one apart, two people, a question and no shared word.
import { classOf } from "./classes.ts";
import type { FeatureLayout } from "./feature-layout.ts";
import type { ReplyMessage } from "./reply-message.ts";
import type { ReplyWindow } from "./reply-window.ts";

const distances = [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 21, 31, 46];
const minutes = [1, 2, 3, 4, 6, 9, 13, 21, 41, 91, 241, 1441];
const coarse = [2, 4, 8, 20];
const lengths = [1, 3, 6, 10, 18];
const overlaps = [0.01, 0.06, 0.12, 0.2, 0.3, 0.45, 0.65];

export type ReplyFeatures = {
  /** Of the message itself: for all its candidates and for "no reply". */
  query: number[];
  /** By candidate, nearest first. */
  pairs: number[][];
};

/** Feature numbers of a message against the messages before it in the window, itself not among them. */
export function findReplyFeatures(
  window: ReplyWindow,
  message: ReplyMessage,
  { start }: FeatureLayout,
  words: ReadonlyMap<string, number>,
): ReplyFeatures {
  const { messages } = window;
  const count = messages.length;
  const shared = weighShared(window, message);
  let best = 0;
  for (const share of shared) best = Math.max(best, share);
  const minute = Math.floor(message.sentAtMs / 60_000);
  const me = message.personId;

  const seen = new Map<number, number>();
  // Who has spoken to whom behind the candidate that is looked at.
  const spokenTo = new Map<number, number>();
  const firstTalk = new Map<number, number>();
  const earlierToOther = new Set<number>();
  const earlierToMe = new Set<number>();
  const talk = new Map<number, number>();
  let naming = 0;
  let lately = 0;
  for (const [at, { personId, addressed, sentAtMs }] of messages.entries()) {
    firstTalk.set(personId, firstTalk.get(personId) ?? at);
    talk.set(personId, (talk.get(personId) ?? 0) + 1);
    if (addressed.length > 0) naming += 1;
    if (minute - Math.floor(sentAtMs / 60_000) <= 2) lately += 1;
    if (personId === me) for (const other of addressed) earlierToOther.add(other);
    else if (addressed.includes(me)) earlierToMe.add(personId);
  }

  const pairs: number[][] = [];
  let mine = 0;
  let myLast = -1;
  let pending = 0;
  let othersBetween = 0;
  const laterToOther = new Set<number>();
  const laterToMe = new Set<number>();
  for (let at = count - 1; at >= 0; at--) {
    const candidate = messages[at] as ReplyMessage;
    const distance = count - at;
    const them = candidate.personId;
    const isOwn = them === me;
    const rank = Math.min(5, seen.get(them) ?? 0);
    const apart = Math.max(0, minute - Math.floor(candidate.sentAtMs / 60_000));
    const share = shared[at] ?? 0;
    const next = messages[at + 1];
    const before = messages[at - 1];
    const addressing = message.addressed.includes(them)
      ? 4
      : message.named.includes(them)
        ? 3
        : message.addressed.length > 0
          ? 2
          : message.named.length > 0
            ? 1
            : 0;
    const addressesMe = candidate.addressed.includes(me)
      ? 3
      : candidate.named.includes(me)
        ? 2
        : candidate.addressed.length > 0
          ? 1
          : 0;
    const isDuet = othersBetween === 0;
    const isNew = firstTalk.get(them) === at;
    const answered = Math.min(3, spokenTo.get(them) ?? 0);
    pairs.push([
      start.distance + classOf(distances, distance),
      start.minutes + classOf(minutes, apart),
      start.rank + rank,
      start.rankByDistance + rank * 5 + classOf(coarse, distance),
      start.own + (isOwn ? 4 : 0) + (next?.personId === them ? 2 : 0) + (before?.personId === them ? 1 : 0),
      start.addressing + addressing * 4 + Math.min(3, rank),
      start.addressedBack + addressesMe * 4 + Math.min(3, mine),
      start.sameTarget +
        (candidate.addressed.length > 0 && candidate.addressed.some((id) => message.addressed.includes(id))
          ? 2
          : candidate.named.some((id) => message.named.includes(id))
            ? 1
            : 0),
      start.spokeTo + (laterToOther.has(them) ? 2 : 0) + (earlierToOther.has(them) ? 1 : 0),
      start.spokenTo + (laterToMe.has(them) ? 2 : 0) + (earlierToMe.has(them) ? 1 : 0),
      start.question + (candidate.isQuestion ? 4 : 0) + answered,
      start.overlap + classOf(overlaps, share),
      start.bestOverlap + (share > 0 ? (share === best ? 3 : share > best / 2 ? 2 : 1) : 0),
      start.newcomer + (isNew ? 2 : 0) + (candidate.isQuestion ? 1 : 0),
      start.length + classOf(lengths, candidate.tokens.length),
      start.followed + (mine === 0 ? 2 : 0) + (distance === 1 ? 1 : 0),
      start.between + Math.min(6, seen.size),
      start.duet + (isDuet ? 6 : 0) + classOf([2, 3, 4, 6, 10], distance),
      start.firstWord + (words.get(candidate.tokens[0] ?? "") ?? 0),
      start.lastWord + (words.get(candidate.tokens.at(-1) ?? "") ?? 0),
      start.aloneInMinute +
        (next && Math.floor(next.sentAtMs / 60_000) > Math.floor(candidate.sentAtMs / 60_000) ? 2 : next ? 1 : 0),
      start.candidateTalk + classOf([2, 4, 8, 16], talk.get(them) ?? 0),
      start.sinceAnswer + classOf([1, 2, 3, 5], mine),
    ]);
    if (isOwn) {
      if (myLast < 0) myLast = at;
      mine += 1;
      for (const other of candidate.addressed) laterToOther.add(other);
    } else {
      if (candidate.addressed.includes(me)) {
        laterToMe.add(them);
        if (mine === 0) pending += 1;
      }
    }
    for (const other of candidate.addressed) spokenTo.set(other, (spokenTo.get(other) ?? 0) + 1);
    if (!isOwn && !seen.has(them)) othersBetween += 1;
    seen.set(them, (seen.get(them) ?? 0) + 1);
  }

  const last = messages[myLast];
  const query = [
    start.queryQuestion + (message.isQuestion ? 1 : 0),
    start.queryLength + classOf(lengths, message.tokens.length),
    start.queryTargets +
      (message.addressed.length > 0
        ? message.addressed.some((id) => seen.has(id))
          ? 3
          : 2
        : message.named.length > 0
          ? 1
          : 0),
    start.queryLast + (last ? 1 + classOf([2, 3, 5, 9, 20, 50], count - myLast) : 0),
    start.queryLastMinutes + (last ? 1 + classOf([1, 2, 5, 15, 60], minute - Math.floor(last.sentAtMs / 60_000)) : 0),
    start.queryPending + Math.min(3, pending),
    start.pace + classOf([1, 3, 6, 12, 25], lately),
    start.naming + classOf([0.01, 0.1, 0.3], naming / Math.max(1, count)),
    start.people + classOf([2, 3, 5, 10, 20], seen.size),
    start.queryFirstWord + (words.get(message.tokens[0] ?? "") ?? 0),
    start.queryLastWord + (words.get(message.tokens.at(-1) ?? "") ?? 0),
  ];
  return { query, pairs };
}

/** Shared words by message of the window, 0..1: the rarer a word is in the window, the more it tells. */
function weighShared(window: ReplyWindow, { tokens }: ReplyMessage): Float64Array {
  const shared = new Float64Array(window.messages.length);
  let all = 0;
  for (const word of new Set(tokens)) {
    const holders = window.holders(word);
    const weight = Math.log((window.messages.length + 2) / (holders.length + 1));
    all += weight;
    for (const number of holders) {
      const at = number - window.first;
      shared[at] = (shared[at] ?? 0) + weight;
    }
  }
  if (all > 0) for (const at of shared.keys()) shared[at] = (shared[at] ?? 0) / (all + 2);
  return shared;
}
