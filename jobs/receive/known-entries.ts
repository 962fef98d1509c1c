import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import { loadEntries } from "#lib/connections/load-entries.ts";
import type { Delivered } from "#lib/connections/receiving.ts";
import type { Executor } from "#lib/db/client.ts";

export type KnownEntries = {
  /** Those that events are about, and what is about the same messages, by their ids. */
  of(delivered: readonly Delivered[]): Map<string, CloudEntry>;
  add(entries: Iterable<CloudEntry>): void;
};

/** What a connection knows of all messages that events are about, loaded at once. */
export async function openKnownEntries(
  executor: Executor,
  owner: { workspaceId: number; connectionId: number },
  delivered: readonly Delivered[],
): Promise<KnownEntries> {
  const byId = new Map<string, CloudEntry>();
  const byTarget = new Map<string, CloudEntry[]>();
  const add = (entries: Iterable<CloudEntry>) => {
    for (const entry of entries) {
      const { wamid, targetWamid } = entry;
      if (targetWamid !== null && !byId.has(wamid)) {
        const list = byTarget.get(targetWamid) ?? [];
        byTarget.set(targetWamid, list);
        list.push(entry);
      }
      byId.set(wamid, entry);
    }
  };
  add(await loadEntries(executor, owner, wamidsOf(delivered)));
  return {
    add,
    of: (events) => {
      const found = new Map<string, CloudEntry>();
      for (const wamid of wamidsOf(events)) {
        const own = byId.get(wamid);
        for (const entry of own ? [own, ...(byTarget.get(wamid) ?? [])] : (byTarget.get(wamid) ?? []))
          found.set(entry.wamid, entry);
      }
      return found;
    },
  };
}

function wamidsOf(delivered: readonly Delivered[]): string[] {
  const wamids = delivered.flatMap(({ event }) => [
    ...("wamid" in event ? [event.wamid] : []),
    ...("targetWamid" in event ? [event.targetWamid] : []),
  ]);
  return [...new Set(wamids)];
}
