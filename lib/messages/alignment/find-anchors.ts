import type { ChatKeys } from "./chat-keys.ts";
import { NumberTable } from "./number-table.ts";

/** Messages whose text either reading has once: most of them are the same message. Incoming ones ascend. */
export type Anchors = { existing: Int32Array; incoming: Int32Array };

const none = -1;
const several = -2;

type Texts = Pick<ChatKeys, "length" | "text" | "loose">;

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
function placesOfTexts({ length, text, loose }: Texts, table: NumberTable): Int32Array {
  const places = new Int32Array(table.size + length).fill(none);
  for (let at = 0; at < length; at++) {
    if (loose[at] !== 0) continue;
    const id = table.add(text[at] ?? 0);
    places[id] = places[id] === none ? at : several;
  }
  return places;
}
