import type { CloudEntry } from "#lib/connections/cloud-entry.ts";
import { contentHash } from "#lib/connections/content-hash.ts";
import { furtherStatus } from "#lib/connections/further-status.ts";
import type { People } from "#lib/connections/open-people.ts";
import type { CloudContent, CloudMessage, CloudStatus } from "#lib/connections/payload/cloud-event.ts";
import { type Delivered, noCounts, type ReceivedCounts } from "#lib/connections/receiving.ts";
import type { CloudVersion } from "#lib/connections/save-versions.ts";
import { effectEntry } from "./effect-entry.ts";
import { newEntry } from "./new-entry.ts";

/** What the events of one conversation come to. */
export type ChatPlan = {
  /** Contents that are new here, by the id of Meta: of new messages and of placeholders that are filled. */
  contents: Map<string, { content: CloudContent; participantId: number | null }>;
  /** Messages that edits, revocations or reactions have come for. */
  touched: Set<string>;
  /** Entries that are new or have changed. */
  changed: Set<CloudEntry>;
  statuses: { status: CloudStatus; receivedAt: Date }[];
  versions: CloudVersion[];
  counts: ReceivedCounts;
};

const textUnknown: CloudContent = {
  kind: "other",
  text: "",
  attachment: null,
  details: { reason: "text_unknown" },
  media: null,
  isPlaceholder: true,
};
const nobody = { phone: null, userId: null, name: null };

/**
 * Goes through the events of one conversation in the order they came. `entries` is what is known of their ids, and is
 * added to: what is there already is a duplicate, what fills a placeholder replaces it, never the other way.
 */
export async function planEvents(
  delivered: readonly Delivered[],
  entries: Map<string, CloudEntry>,
  people: People,
  conversationId: number,
): Promise<ChatPlan> {
  const counts = { ...noCounts };
  const plan: ChatPlan = {
    contents: new Map(),
    touched: new Set(),
    changed: new Set(),
    statuses: [],
    versions: [],
    counts,
  };

  function enter(entry: CloudEntry): void {
    entries.set(entry.wamid, entry);
    plan.changed.add(entry);
  }

  async function takeMessage(event: CloudMessage, from: Delivered): Promise<void> {
    const { wamid, content, type, tie } = event;
    const isNotice = content.kind === "notice";
    const participantId = isNotice ? null : await people.idOf(event.sender, event.isOutgoing);
    const known = entries.get(wamid);
    const told = {
      type,
      tie,
      isPlaceholder: content.isPlaceholder,
      contentHash: contentHash(content),
      provenance: from.provenance,
      media: content.media,
      ...(event.sentAtMs !== null && { sentAt: new Date(event.sentAtMs) }),
    };
    if (!known) {
      enter(newEntry(wamid, from, { ...told, conversationId, effect: event.context && { context: event.context } }));
      counts.stored += 1;
      if (content.details?.reason === "unsupported") counts.unsupported += 1;
    } else if (known.targetWamid === null && known.isPlaceholder && (!content.isPlaceholder || isStatusAlone(known))) {
      const begunAt = known.sentAt;
      Object.assign(known, told);
      // The end of a call tells when it was picked up; it began when it rang.
      if (type === "call" && begunAt < known.sentAt) known.sentAt = begunAt;
      if (content.details?.reason === "unsupported") counts.unsupported += 1;
      plan.changed.add(known);
    } else {
      const isSame = content.isPlaceholder || known.targetWamid !== null || known.contentHash.equals(told.contentHash);
      if (isSame) counts.duplicates += 1;
      else {
        const { kind, text } = content;
        const { receivedAt: at } = from;
        plan.versions.push({ wamid, contentHash: told.contentHash, reason: "conflict", kind, text, at });
      }
      return;
    }
    plan.contents.set(wamid, { content, participantId });
  }

  async function takeStatus(status: CloudStatus, from: Delivered): Promise<void> {
    plan.statuses.push({ status, receivedAt: from.receivedAt });
    // A call has a row of its own, and is never on its way.
    if (status.isCall) return;
    if (!entries.has(status.wamid)) {
      if (!status.chat) return;
      const participantId = await people.idOf(nobody, true);
      const sentAt = status.atMs === null ? from.receivedAt : new Date(status.atMs);
      const told = { conversationId, isPlaceholder: true, sentAt, contentHash: contentHash(textUnknown) };
      enter(newEntry(status.wamid, { ...from, provenance: "status" }, told));
      plan.contents.set(status.wamid, { content: textUnknown, participantId });
      counts.stored += 1;
    }
    const entry = entries.get(status.wamid);
    const delivery = furtherStatus(entry?.delivery ?? null, status.status);
    if (!entry || entry.delivery === delivery) return;
    entry.delivery = delivery;
    plan.changed.add(entry);
  }

  for (const from of delivered) {
    const { event } = from;
    if (event.event === "message") await takeMessage(event, from);
    else if (event.event === "status") await takeStatus(event, from);
    else if (event.event === "edit" || event.event === "revoke" || event.event === "reaction") {
      if (entries.has(event.wamid)) {
        counts.duplicates += 1;
        continue;
      }
      const participantId = await people.idOf(event.sender, event.isOutgoing);
      const entry = effectEntry(event, from, conversationId);
      if (event.event === "reaction") entry.effect = { ...entry.effect, participantId };
      enter(entry);
      plan.touched.add(event.targetWamid);
    } else if (event.event === "contact") await people.idOf(event.person, false);
    else if (event.event === "identity") await people.adopt(event.previous, event.current);
  }
  return plan;
}

/** Nothing but a status has come of a message: whatever tells of the message itself says more. */
function isStatusAlone({ provenance }: CloudEntry): boolean {
  return provenance === "status";
}
