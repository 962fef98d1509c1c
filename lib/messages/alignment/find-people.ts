import type { ChatKeys } from "./chat-keys.ts";
import { type Anchors, findAnchors } from "./find-anchors.ts";
import { floorTo, type SharedClock } from "./find-clock.ts";
import { mixKey } from "./mix-key.ts";

export type SharedPeople = {
  /** For each incoming sender the existing one that it is; numbers behind the last existing one for the others. */
  personOf: Int32Array;
  /** Incoming senders that have another name there. */
  renamed: { existing: number; incoming: number }[];
};

const leastVotes = 2;
/** A share of a sender's messages that must be the same person's. */
const leastShare = 0.8;

/**
 * Tells who of the incoming senders is who: by name, and where names differ by the messages that are surely the same. One
 * person is one person: nobody is taken twice.
 * @param anchors texts that either reading has once; where the clock leaves no doubt, a text and its time are better
 */
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
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const sameName = indexOf.get(incoming.senders[right] ?? "");
    const claimed = [...counts].flatMap(([left, count]) =>
      left !== sameName && count >= leastVotes && count >= total * leastShare
        ? [{ left, right, count, isByName: false }]
        : [],
    );
    // A name alone is enough while no message speaks against it.
    if (sameName !== undefined && claimed.length === 0)
      claimed.push({ left: sameName, right, count: 0, isByName: true });
    return claimed;
  });
  claims.sort((one, other) => Number(other.isByName) - Number(one.isByName) || other.count - one.count);

  const personOf = Int32Array.from(incoming.senders, (_, right) => existing.senders.length + right);
  const taken = new Set<number>();
  const renamed: SharedPeople["renamed"] = [];
  for (const { left, right, isByName } of claims) {
    if (taken.has(left)) continue;
    taken.add(left);
    personOf[right] = left;
    if (!isByName) renamed.push({ existing: left, incoming: right });
  }
  return { personOf, renamed };
}

function keptOf({ existing, incoming }: Anchors, kept: Int32Array): Anchors {
  return { existing: kept.map((at) => existing[at] ?? 0), incoming: kept.map((at) => incoming[at] ?? 0) };
}

/** Messages whose text and time either reading has once, whoever wrote them. */
function findTimedAnchors(existing: ChatKeys, incoming: ChatKeys, { unit, shift }: SharedClock): Anchors {
  const timed = ({ length, text, loose, localSeconds }: ChatKeys, shiftAt: (at: number) => number) => ({
    length,
    loose,
    text: text.map((hash, at) => mixKey(hash, floorTo((localSeconds[at] ?? 0) + shiftAt(at), unit), 0)),
  });
  return findAnchors(
    timed(existing, () => 0),
    timed(incoming, (at) => shift[at] ?? 0),
  );
}
