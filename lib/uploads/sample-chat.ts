import { type SceneLine, scenes, speakers } from "./sample-scenes.ts";

export const sampleFileName = "WhatsApp Chat with Harbour Garden (invented sample).txt";
export const sampleZone = "Europe/Berlin";

const rounds = 3;
const startsAt = Date.UTC(2023, 8, 4, 7, 12);
const minuteMs = 60_000;

const words = {
  plant: ["tomatoes", "beans", "roses", "potatoes", "pumpkins", "lavender", "strawberries"],
  dish: ["lentil soup", "apple cake", "potato curry", "pumpkin soup", "bean stew"],
  tool: ["shovel", "rake", "hose", "wheelbarrow"],
  place: ["Lübeck", "Hamburg", "Bergen", "Uppsala"],
  friend: ["Leonie", "Amir", "Nils"],
} as const;

/**
 * An invented chat of a garden club, some 400 lines in English and German, as an Android phone exports it. Always the
 * same text: it is the sample that anybody may look at, and erase, without a file of their own.
 */
export function writeSampleChat(): string {
  const random = createRandom(7);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const stamps = createClock(random);
  const lines = [`${stamps.next(0)} - ${speakers[0]} created group "Harbour Garden (invented sample)"`];
  for (let round = 0; round < rounds; round += 1) {
    for (const scene of inOrder(scenes, random)) {
      stamps.nextTalk();
      const chosen: Record<string, string> = Object.fromEntries(
        Object.entries(words).map(([slot, items]) => [slot, pick(items)]),
      );
      for (const [speaker, minutes, text] of scene) {
        const stamp = stamps.next(minutes);
        const [day = "", month = "", year = ""] = stamp.split(/[/,]/);
        const filled = text.replace(/\{(\w+)\}/g, (_slot, name: string) =>
          name === "date" ? `${year}${month}${day}` : (chosen[name] ?? ""),
        );
        lines.push(`${stamp} - ${speakers[speaker]}: ${filled}`);
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Wall clock of the export. Talks begin between seven and ten in the evening more often than at other hours. */
function createClock(random: () => number) {
  let time = startsAt;
  return {
    next(minutes: number): string {
      time += minutes * minuteMs;
      const [date = "", clock = ""] = new Date(time).toISOString().split("T");
      const [year, month, day] = date.split("-");
      return `${day}/${month}/${year}, ${clock.slice(0, 5)}`;
    },
    nextTalk(): void {
      const day = new Date(time);
      day.setUTCDate(day.getUTCDate() + 1 + Math.floor(random() ** 2 * 16));
      const hour = random() < 0.6 ? 17 + Math.floor(random() * 4) : 7 + Math.floor(random() * 10);
      day.setUTCHours(hour, Math.floor(random() * 60));
      time = day.getTime();
    },
  };
}

function inOrder(all: readonly (readonly SceneLine[])[], random: () => number) {
  return all
    .map((scene) => ({ scene, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ scene }) => scene);
}

/** Mulberry32: small, seeded, the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
