import type { ChatKeys } from "../alignment/chat-keys.ts";

const unknown = 4;

type Keyed = { keys: ChatKeys; named: Uint8Array };

/** Messages of the export that say a text, name a file, or tell the seconds, where the conversation does not. */
export function countRicher(existing: Keyed, incoming: Keyed, matchOf: Int32Array): number {
  const tellsSeconds = existing.keys.precision === "minute" && incoming.keys.precision === "second";
  let richer = 0;
  for (const [at, match] of matchOf.entries()) {
    if (match < 0) continue;
    const tellsText = existing.keys.loose[match] === unknown && incoming.keys.loose[at] !== unknown;
    if (tellsText || tellsSeconds || (incoming.named[at] && !existing.named[match])) richer += 1;
  }
  return richer;
}
