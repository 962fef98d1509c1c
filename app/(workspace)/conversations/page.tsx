import type { Metadata } from "next";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { readConversations, readTrash } from "#app/_data/conversations.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { type ConversationItem, conversationItem } from "./conversation-item.ts";
import { ConversationList } from "./conversation-list.tsx";
import { TrashLink } from "./trash-link.tsx";
import { Welcome } from "./welcome.tsx";
import { yearAxis } from "./year-axis.ts";

export const metadata: Metadata = { title: "Conversations" };

export default async function ConversationsPage() {
  const { role } = await pageContext();
  const [rows, trash] = await Promise.all([readConversations(), readTrash()]);
  const items = rows.map(conversationItem);
  const canEdit = role !== "viewer";
  return (
    <>
      <LiveRefresh kinds={["conversation", "import"]} />
      {items.length === 0 ? (
        <>
          <Head title="Conversations" sub="Nothing here yet" />
          <Welcome canEdit={canEdit} />
        </>
      ) : (
        <ConversationList items={items} axis={yearAxis(items)} sub={summary(items)} canEdit={canEdit} />
      )}
      <TrashLink count={trash.length} />
    </>
  );
}

function summary(items: readonly ConversationItem[]): string {
  const messages = items.reduce((sum, { messageCount }) => sum + messageCount, 0);
  const days = items.flatMap(({ firstAt, lastAt }) => (firstAt && lastAt ? [firstAt, lastAt] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return [
    formatCount(items.length, "conversation"),
    formatCount(messages, "message"),
    first && last && `${formatWallClock(first, "shortMonth")} to ${formatWallClock(last, "shortMonth")}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
