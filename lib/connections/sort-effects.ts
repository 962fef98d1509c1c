import type { CloudEntry } from "./cloud-entry.ts";

/** What changes a message, in the order in which people did it, however it came. */
export function sortEffects(effects: readonly CloudEntry[]): CloudEntry[] {
  return [...effects].sort(
    (one, other) => one.sentAt.getTime() - other.sentAt.getTime() || (one.wamid < other.wamid ? -1 : 1),
  );
}
