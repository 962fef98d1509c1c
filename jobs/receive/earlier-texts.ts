import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import { contentHash } from "#lib/connections/content-hash.ts";
import type { CloudContent } from "#lib/connections/payload/cloud-event.ts";
import type { CloudVersion } from "#lib/connections/save-versions.ts";
import { sortEffects } from "#lib/connections/sort-effects.ts";

type Said = Pick<CloudContent, "text" | "attachment"> & { kind: string };

/**
 * What a message said before what it shows: each text once, whether its edits came one by one or together.
 * @param first what was told or stood there, without edits of this batch
 * @param effects of the message, in any order
 */
export function earlierTexts(
  entry: CloudEntry,
  first: readonly { said: Said; at: Date }[],
  effects: readonly CloudEntry[],
  shown: Said,
): CloudVersion[] {
  if (entry.isPlaceholder) return [];
  const revokedAt = Math.min(...effects.filter(({ type }) => type === "revoke").map(({ sentAt }) => sentAt.getTime()));
  // What was to be edited after it was deleted was never said.
  const edits = sortEffects(effects)
    .filter(({ type, sentAt }) => type === "edit" && sentAt.getTime() <= revokedAt)
    .flatMap(({ effect, sentAt }) => (effect?.content ? [{ said: effect.content as Said, at: sentAt }] : []));
  const byHash = new Map<string, CloudVersion>();
  for (const { said, at } of [...first, ...edits]) {
    if (said.text === "") continue;
    const hash = contentHash(said);
    const key = hash.toString("hex");
    byHash.delete(key);
    const { kind, text } = said;
    byHash.set(key, { wamid: entry.wamid, contentHash: hash, reason: "edited", kind, text, at });
  }
  byHash.delete(contentHash(shown).toString("hex"));
  const versions = [...byHash.values()];
  const last = versions.at(-1);
  if (last && shown.kind === "deleted") last.reason = "revoked";
  return versions;
}
