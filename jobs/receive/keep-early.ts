import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import { type Delivered, noCounts, type ReceivedCounts } from "#lib/connections/receiving.ts";
import { effectEntry } from "./effect-entry.ts";
import type { KnownEntries } from "./known-entries.ts";

/**
 * Entries for edits, revocations and reactions whose chat has no conversation yet. They wait there for its first message;
 * what has come before is counted as a duplicate.
 */
export function keepEarly(
  orphans: readonly Delivered[],
  known: KnownEntries,
): { entries: CloudEntry[]; counts: ReceivedCounts } {
  const there = known.of(orphans);
  const entries: CloudEntry[] = [];
  const counts = { ...noCounts };
  for (const from of orphans) {
    const { event } = from;
    if (event.event !== "edit" && event.event !== "revoke" && event.event !== "reaction") continue;
    if (there.has(event.wamid)) {
      counts.duplicates += 1;
      continue;
    }
    const entry = effectEntry(event, from, null);
    there.set(entry.wamid, entry);
    entries.push(entry);
  }
  return { entries, counts };
}
