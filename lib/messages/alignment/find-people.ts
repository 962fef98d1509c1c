/*
 * Rule: a person is who wrote the same messages; a name alone is enough while no message speaks against it. One person is one
 * person: nobody is taken twice, and who has the most messages for it chooses first.
 * Example: "Ann" and "Ann Lima" share 40 messages, and no other name has any of them: they are one.
 */
import type { Anchors } from "./anchors.ts";
import type { ChatKeys } from "./chat-keys.ts";
import { findAnchors } from "./find-anchors.ts";
import { findQuietPeople } from "./find-quiet-people.ts";
import { findSilentPerson } from "./find-silent-person.ts";
import { floorTo } from "./floor-to.ts";
import { mixKey } from "./mix-key.ts";
import type { SharedClock } from "./shared-clock.ts";

export type SharedPeople = {
  /** For each incoming sender the existing one that it is; numbers behind the last existing one for the others. */
  personOf: Int32Array;
  /** Incoming senders that have another name there. */
  renamed: { existing: number; incoming: number }[];
};

/** Messages that a name weighs: one that is the same by chance does not make another person of a name. */
const weightOfName = 1.5;
/** A share of a sender's messages that must be the same person's. */
const leastShare = 0.8;

/** @param anchors texts that either reading has once; where the clock leaves no doubt, a text and its time are better */
export function findPeople(existing: ChatKeys, incoming: ChatKeys, clock: SharedClock, anchors: Anchors): SharedPeople {
  const sure = clock.tolerance > 0 ? keptOf(anchors, clock.kept) : findTimedAnchors(existing, incoming, clock);
  const votes = incoming.senders.map(() => new Map<number, number>());
  for (const [at, match] of sure.existing.entries()) {
    const left = existing.sender[match] ?? -1;
    const counts = votes[incoming.sender[sure.incoming[at] ?? 0] ?? -1];
    if (counts && left >= 0) counts.set(left, (counts.get(left) ?? 0) + 1);
  }
  const indexOf = new Map(existing.senders.map((name, at) => [name, at]));
  const claims = votes.flatMap((counts, right) => {
    const total = counts.values().reduce((sum, count) => sum + count, 0);
    const sameName = indexOf.get(incoming.senders[right] ?? "");
    if (sameName !== undefined) counts.set(sameName, (counts.get(sameName) ?? 0) + weightOfName);
    return [...counts].flatMap(([left, weight]) => {
      const isRenamed = left !== sameName;
      return isRenamed && weight < total * leastShare ? [] : [{ left, right, weight, isRenamed }];
    });
  });
  claims.sort((one, other) => other.weight - one.weight);

  const personOf = Int32Array.from(incoming.senders, (_, right) => existing.senders.length + right);
  const taken = new Set<number>();
  const renamed: SharedPeople["renamed"] = [];
  for (const { left, right, isRenamed } of claims) {
    if (taken.has(left) || (personOf[right] ?? 0) < existing.senders.length) continue;
    taken.add(left);
    personOf[right] = left;
    if (isRenamed) renamed.push({ existing: left, incoming: right });
  }
  const isKnown = {
    existing: (sender: number) => sender < 0 || taken.has(sender),
    incoming: (sender: number) => sender < 0 || (personOf[sender] ?? 0) < existing.senders.length,
  };
  // Without one message that is surely in both, any two chats could be meant.
  if (sure.existing.length === 0) return { personOf, renamed };
  for (const pair of findQuietPeople(existing, incoming, clock, isKnown)) {
    taken.add(pair.existing);
    personOf[pair.incoming] = pair.existing;
    renamed.push(pair);
  }
  const silent = findSilentPerson(existing, incoming, isKnown);
  if (silent) {
    personOf[silent.incoming] = silent.existing;
    renamed.push(silent);
  }
  return { personOf, renamed };
}

function keptOf({ existing, incoming }: Anchors, kept: Int32Array): Anchors {
  return { existing: kept.map((at) => existing[at] ?? 0), incoming: kept.map((at) => incoming[at] ?? 0) };
}

/** Messages whose text and time either reading has once, whoever wrote them. */
function findTimedAnchors(existing: ChatKeys, incoming: ChatKeys, { unit, shift }: SharedClock): Anchors {
  const timed = ({ length, text, loose, sender, localSeconds }: ChatKeys, shiftAt: (at: number) => number) => ({
    length,
    loose,
    sender,
    text: text.map((hash, at) => mixKey(hash, floorTo((localSeconds[at] ?? 0) + shiftAt(at), unit), 0)),
  });
  return findAnchors(
    timed(existing, () => 0),
    timed(incoming, (at) => shift[at] ?? 0),
  );
}
