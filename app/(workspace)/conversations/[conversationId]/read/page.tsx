import type { Metadata } from "next";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { readConversation } from "#app/_data/conversation.ts";
import type { ConversationParams } from "#app/_data/conversation-params.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { countDays } from "#lib/messages/count-days.ts";
import { findLiveness } from "#lib/messages/find-liveness.ts";
import { getMessageWindow } from "#lib/messages/get-message-window.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { readPlace } from "./read-place.ts";
import { Reader } from "./reader.tsx";

export const metadata: Metadata = { title: "Read" };

const ends = {
  live: "The newest message. More come in by themselves",
  ended: "The last message that has come in",
  export: "End of the export",
};

/** `?m=` a found message, `?at=` a place, `?date=` a day, `?q=` a search; else the end of the conversation. */
export default async function ReadPage({
  params,
  searchParams,
}: {
  params: Promise<ConversationParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageContext();
  const { id, zone, readingId, version } = await readConversation(params);
  if (readingId === null) {
    return (
      <EmptyState title="Not there to be read yet">
        The export is still being read. This page fills by itself.
      </EmptyState>
    );
  }
  const { place, isFound, query } = readPlace(await searchParams);
  const [initial, participants, days, liveness] = await Promise.all([
    getMessageWindow(ctx, { conversationId: id, place }),
    listParticipants(ctx, id),
    countDays(ctx, id),
    findLiveness(ctx, id),
  ]);
  if (initial.messages.length === 0) {
    return <EmptyState title="Nothing to read">There is no message here yet.</EmptyState>;
  }
  return (
    <Reader
      key={`${id} ${version}`}
      conversationId={String(id)}
      zone={zone}
      initial={initial}
      participants={participants}
      days={days}
      isFound={isFound}
      query={query}
      end={ends[liveness]}
      asksWhoYouAre={ctx.role !== "viewer" && liveness === "export"}
    />
  );
}
