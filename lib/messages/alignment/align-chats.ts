import type { Alignment } from "./alignment.ts";
import type { ChatKeys } from "./chat-keys.ts";
import { findAnchors } from "./find-anchors.ts";
import { findClock } from "./find-clock.ts";
import { findContradictions } from "./find-contradictions.ts";
import { findPeople } from "./find-people.ts";
import { matchLoose } from "./match-loose.ts";
import { matchRevised } from "./match-revised.ts";
import { matchTexts } from "./match-texts.ts";
import { matchUnknown } from "./match-unknown.ts";
import { numberKeys } from "./number-keys.ts";
import { relateChats } from "./relate-chats.ts";

/**
 * Lays two readings of one chat beside each other by the order of their messages: equal messages of one minute stay as many
 * as either reading has, and none is taken twice. Clocks that differ and people with two names are found from the texts that
 * both have once. Matches cross only where two phones show two messages the other way round. Time and memory grow with the
 * number of messages.
 */
export function alignChats(existing: ChatKeys, incoming: ChatKeys): Alignment {
  const anchors = findAnchors(existing, incoming);
  const clock = findClock(existing, incoming, anchors);
  const people = findPeople(existing, incoming, clock, anchors);
  const numbered = numberKeys(existing, incoming, clock, people);
  const { tolerance, mainShift, shift } = clock;
  const isOtherClock = tolerance > 0 || shift.some((seconds) => seconds !== 0);
  const isOtherPhone = isOtherClock || existing.precision !== incoming.precision || people.renamed.length > 0;
  const { matchOf, isReordered } = matchTexts(numbered, anchors, { clock, isOtherPhone });
  matchRevised({ existing, incoming }, numbered, tolerance, matchOf);
  matchLoose(existing, incoming, numbered, { tolerance, isOtherPhone: isOtherPhone || isReordered }, matchOf);
  matchUnknown({ existing, incoming }, numbered, clock, matchOf);

  const contradictions = findContradictions({ existing, incoming }, numbered, matchOf, tolerance);
  const messages = countBySender(incoming, matchOf);
  const renamed = people.renamed.map((pair) => ({
    existing: existing.senders[pair.existing] ?? "",
    incoming: incoming.senders[pair.incoming] ?? "",
    messages: messages[pair.incoming] ?? 0,
  }));
  const matched = matchOf.reduce((sum, match) => sum + Number(match >= 0), 0);
  const isPlain = !isOtherClock && renamed.length === 0 && contradictions.length === 0;
  return {
    matchOf,
    clockShiftSeconds: mainShift,
    shiftOf: shift,
    renamed,
    relation: relateChats(numbered, matchOf, isPlain),
    counts: {
      matched,
      added: incoming.length - matched,
      onlyExisting: existing.length - matched,
      contradictory: contradictions.length,
    },
    contradictions,
  };
}

function countBySender({ senders, sender }: ChatKeys, matchOf: Int32Array): Int32Array {
  const counts = new Int32Array(senders.length);
  for (const [at, whose] of sender.entries())
    if (whose >= 0 && (matchOf[at] ?? -1) >= 0) counts[whose] = (counts[whose] ?? 0) + 1;
  return counts;
}
