import type { ChatKeys } from "./chat-keys.ts";

const unknown = 4;

/**
 * The second of two people, when the first is known and no text of the second ever came to one of the readings: there is
 * nobody else who it could be.
 * @param isKnown senders of either reading that are told already
 */
export function findSilentPerson(
  existing: ChatKeys,
  incoming: ChatKeys,
  isKnown: { existing: (sender: number) => boolean; incoming: (sender: number) => boolean },
): { existing: number; incoming: number } | null {
  if (existing.senders.length !== 2 || incoming.senders.length !== 2) return null;
  const [left, ...moreLeft] = [0, 1].filter((sender) => !isKnown.existing(sender));
  const [right, ...moreRight] = [0, 1].filter((sender) => !isKnown.incoming(sender));
  if (left === undefined || right === undefined || moreLeft.length > 0 || moreRight.length > 0) return null;
  return isSilent(existing, left) || isSilent(incoming, right) ? { existing: left, incoming: right } : null;
}

function isSilent({ sender, loose }: ChatKeys, whose: number): boolean {
  return sender.every((one, at) => one !== whose || loose[at] === unknown);
}
