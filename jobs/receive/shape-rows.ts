import type { PlacedRecord } from "#jobs/import/place-record.ts";
import { applyEffects } from "#lib/connections/apply-effects.ts";
import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import type { CloudRow } from "#lib/connections/load-rows.ts";
import type { People } from "#lib/connections/open-people.ts";
import { createLocalClock } from "#lib/messages/create-local-clock.ts";
import { hashedText } from "#lib/messages/hashed-text.ts";
import { hashMessage, hashWith } from "#lib/messages/message-hash.ts";
import { earlierTexts } from "./earlier-texts.ts";
import type { ChatPlan } from "./plan-events.ts";

export type ShapedRow = { seq: number; placed: PlacedRecord; old: CloudRow | null };

/**
 * The rows that a plan leaves: new ones, and old ones as they stand after what has come. What they said before edits
 * and revocations is added to the versions.
 */
export function shapeRows(
  plan: ChatPlan,
  entries: ReadonlyMap<string, CloudEntry>,
  stored: ReadonlyMap<number, CloudRow>,
  people: People,
  zone: string,
): ShapedRow[] {
  const toLocal = createLocalClock(zone);
  const effects = Map.groupBy(
    [...entries.values()].filter(({ targetWamid }) => targetWamid !== null),
    ({ targetWamid }) => targetWamid,
  );
  const rows: ShapedRow[] = [];
  for (const wamid of new Set([...plan.contents.keys(), ...plan.touched])) {
    const entry = entries.get(wamid);
    const told = plan.contents.get(wamid);
    const old = stored.get(entry?.id ?? 0) ?? null;
    if (!entry || entry.id === null || entry.seq === null || (!told && !old)) continue;
    const base = told?.content ?? old;
    if (!base) continue;
    const own = effects.get(wamid) ?? [];
    const shown = applyEffects(base, own);
    const participantId = told ? told.participantId : (old?.participantId ?? null);
    const sentAtMs = told ? entry.sentAt.getTime() : (old?.sentAtMs ?? 0);
    const localMs = toLocal(sentAtMs);
    const isEdited = shown.isEdited || (!told && old?.isEdited === true && shown.kind !== "deleted");
    const sender = participantId === null ? null : people.nameOf(participantId);
    const { text, attachment, details } = shown;
    const record = {
      line: entry.id,
      localAt: new Date(localMs).toISOString().slice(0, 19),
      sender,
      kind: shown.kind,
      text,
      attachment,
      edited: isEdited,
      details,
    };
    // Meta's id in place of a number among equals: the same text twice in a second stays two.
    const hash = hashWith(hashMessage(sender, hashedText(record)), hashMessage(null, wamid).low);
    rows.push({
      seq: old?.seq ?? entry.seq,
      old,
      placed: { record, participantId, localMs, sentAtMs, clockNight: null, hash },
    });
    const first = [
      ...(old ? [{ said: old, at: new Date(old.sentAtMs) }] : []),
      ...(told ? [{ said: told.content, at: entry.sentAt }] : []),
    ];
    plan.versions.push(...earlierTexts(entry, first, own, shown));
  }
  return rows;
}
