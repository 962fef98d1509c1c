import type { MessageKind } from "#drizzle/schema/enumerations.ts";
import type { CloudEntry } from "./cloud-entry.ts";
import type { CloudContent } from "./payload/cloud-event.ts";
import { sortEffects } from "./sort-effects.ts";

export type Reaction = { participantId: number; emoji: string };
type Shown = Pick<CloudContent, "text" | "attachment" | "details"> & { kind: MessageKind };

/**
 * What a message shows after its edits, revocations and reactions, in whatever order these came: a revocation stays,
 * of edits the latest counts, and of each person's reactions the latest, which may be none.
 */
export function applyEffects(content: Shown, effects: readonly CloudEntry[]): Shown & { isEdited: boolean } {
  const sorted = sortEffects(effects);
  const reactions = new Map<number, string>();
  for (const { type, effect } of sorted) {
    if (type !== "reaction" || typeof effect?.participantId !== "number") continue;
    if (typeof effect.emoji === "string") reactions.set(effect.participantId, effect.emoji);
    else reactions.delete(effect.participantId);
  }
  const edit = sorted.findLast(({ type }) => type === "edit")?.effect?.content as CloudContent | undefined;
  const isRevoked = sorted.some(({ type }) => type === "revoke");
  const { reactions: _, ...rest } = content.details ?? {};
  const list = [...reactions].map(([participantId, emoji]) => ({ participantId, emoji }));
  const details = { ...rest, ...(list.length > 0 && { reactions: list }) };
  const kept = Object.keys(details).length > 0 ? details : null;
  if (isRevoked) return { kind: "deleted", text: "", attachment: null, details: kept, isEdited: false };
  if (!edit) return { ...content, details: kept, isEdited: false };
  const { kind, text, attachment } = edit;
  return { kind, text, attachment: attachment ?? content.attachment, details: kept, isEdited: true };
}
