import { ChatRandom } from "#lib/testing/chat-random.ts";

/** Ends `victim` while `under` is at work; `at`: 0..1 of the time that this work takes undisturbed. */
export type Kill = { under: "web" | "worker"; victim: "web" | "worker" | "postgres"; at: number };

/** What one file has to bear, before it may go on to its end. */
const bears: readonly Omit<Kill, "at">[] = [
  { under: "web", victim: "web" },
  { under: "web", victim: "postgres" },
  { under: "web", victim: "web" },
  { under: "worker", victim: "worker" },
  { under: "worker", victim: "postgres" },
  { under: "worker", victim: "worker" },
  { under: "worker", victim: "postgres" },
];

/** As many kills as asked for, the same for one seed. */
export function planKills(count: number, seed: number): Kill[] {
  const random = new ChatRandom(seed);
  return Array.from({ length: count }, (_, number) => ({
    ...(bears[number % bears.length] as Omit<Kill, "at">),
    at: random.next(),
  }));
}
