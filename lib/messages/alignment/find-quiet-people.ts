/*
 * Rule: who says nothing that is said once only is known by when they say it: of those whom no name and no rare text tells,
 * two are one person when the same text, or a file, stands at the same time for half of what either wrote while the other
 * reading ran, and nobody else comes as near.
 * Example: a group member's only message "ok" at 10:03, of "Dora" on one phone and of "+49 151 2345678" on the other.
 */

import type { ChatKeys } from "./chat-keys.ts";
import { floorTo } from "./floor-to.ts";
import { mixKey } from "./mix-key.ts";
import type { SharedClock } from "./shared-clock.ts";

type Pair = { existing: number; incoming: number };

/** Rows that are looked at for one; more are made up to cost time. */
const farthest = 8;
const anyFile = 1;
const leastShare = 0.5;

/**
 * @param isKnown senders of either reading that are told already
 * @returns senders who are the same, each at most once
 */
export function findQuietPeople(
  existing: ChatKeys,
  incoming: ChatKeys,
  { unit, tolerance, shift }: SharedClock,
  isKnown: { existing: (sender: number) => boolean; incoming: (sender: number) => boolean },
): Pair[] {
  const span = Math.max(unit, tolerance);
  const rows = new Map<number, number[]>();
  const writtenLeft = new Int32Array(existing.senders.length);
  const writtenRight = new Int32Array(incoming.senders.length);
  const [leftSpan, rightSpan] = [spanOf(existing.localSeconds), spanOf(incoming.localSeconds)];
  const [shiftBefore, shiftAfter] = [shift[0] ?? 0, shift.at(-1) ?? 0];
  for (let at = 0; at < existing.length; at++) {
    if (isKnown.existing(existing.sender[at] ?? -1)) continue;
    const time = timeOf(existing, at, 0);
    if (time >= rightSpan.from + shiftBefore - span && time <= rightSpan.to + shiftAfter + span)
      count(writtenLeft, existing.sender[at] ?? 0);
    const key = keyOf(existing, at, Math.floor(time / span));
    const list = rows.get(key);
    if (!list) rows.set(key, [at]);
    else if (list.length < farthest) list.push(at);
  }
  const votes = new Map<number, Pair & { count: number }>();
  for (let at = 0; at < incoming.length; at++) {
    const right = incoming.sender[at] ?? -1;
    if (isKnown.incoming(right)) continue;
    const time = timeOf(incoming, at, shift[at] ?? 0);
    if (time >= leftSpan.from - span && time <= leftSpan.to + span) count(writtenRight, right);
    const bucket = Math.floor(time / span);
    const seen = new Set<number>();
    for (const near of tolerance > 0 ? [bucket - 1, bucket, bucket + 1] : [bucket]) {
      for (const one of rows.get(keyOf(incoming, at, near)) ?? []) {
        if (Math.abs(timeOf(existing, one, 0) - time) <= tolerance) seen.add(existing.sender[one] ?? -1);
      }
    }
    for (const left of seen) {
      const id = left * incoming.senders.length + right;
      const vote = votes.get(id);
      if (vote) vote.count++;
      else votes.set(id, { existing: left, incoming: right, count: 1 });
    }
  }
  const claims = [...votes.values()].filter((claim) => {
    const written = Math.min(writtenLeft[claim.existing] ?? 0, writtenRight[claim.incoming] ?? 0);
    return claim.count >= written * leastShare;
  });
  const lefts = mostOf(claims, "existing");
  const rights = mostOf(claims, "incoming");
  return claims.filter((claim) => lefts.get(claim.existing) === claim && rights.get(claim.incoming) === claim);

  function timeOf({ localSeconds }: ChatKeys, at: number, add: number): number {
    return floorTo((localSeconds[at] ?? 0) + add, unit);
  }
}

function count(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function spanOf(times: Float64Array): { from: number; to: number } {
  const span = { from: Infinity, to: -Infinity };
  for (const time of times) {
    if (time < span.from) span.from = time;
    if (time > span.to) span.to = time;
  }
  return span;
}

function keyOf({ loose, text }: ChatKeys, at: number, bucket: number): number {
  return mixKey(loose[at] === 0 ? (text[at] ?? 0) : anyFile, bucket, 0);
}

/** For each of one side the claim with the most messages; none where two have as many. */
function mostOf<Claim extends Pair & { count: number }>(claims: Claim[], side: keyof Pair): Map<number, Claim | null> {
  const most = new Map<number, { claim: Claim | null; count: number }>();
  for (const claim of claims) {
    const best = most.get(claim[side]);
    if (!best || claim.count > best.count) most.set(claim[side], { claim, count: claim.count });
    else if (claim.count === best.count) best.claim = null;
  }
  return new Map([...most].map(([who, { claim }]) => [who, claim]));
}
