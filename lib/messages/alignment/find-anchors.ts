import type { Anchors } from "./anchors.ts";
import type { ChatKeys } from "./chat-keys.ts";
import { NumberTable } from "./number-table.ts";

const none = -1;
const several = -2;

type Texts = Pick<ChatKeys, "length" | "text" | "loose" | "sender">;

/** Finds the texts that either reading has once; names of files and what stands for them prove nothing. */
export function findAnchors(existing: Texts, incoming: Texts): Anchors {
  const table = new NumberTable(existing.length);
  const existingPlaces = placesOfTexts(existing, table);
  const incomingPlaces = placesOfTexts(incoming, table);
  const left: number[] = [];
  const right: number[] = [];
  for (let at = 0; at < incoming.length; at++) {
    const id = table.find(incoming.text[at] ?? 0);
    const match = existingPlaces[id] ?? none;
    if (match < 0 || incomingPlaces[id] !== at) continue;
    left.push(match);
    right.push(at);
  }
  return { existing: Int32Array.from(left), incoming: Int32Array.from(right) };
}

/** For each text the one message that has it. */
function placesOfTexts({ length, text, loose, sender }: Texts, table: NumberTable): Int32Array {
  const places = new Int32Array(table.size + length).fill(none);
  for (let at = 0; at < length; at++) {
    if (loose[at] !== 0 && sender[at] !== -1) continue;
    const id = table.add(text[at] ?? 0);
    places[id] = places[id] === none ? at : several;
  }
  return places;
}
