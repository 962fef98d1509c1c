import type { Metadata } from "next";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { readTrash } from "#app/_data/conversations.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { conversationItem } from "../conversation-item.ts";
import { TrashList } from "./trash-list.tsx";

export const metadata: Metadata = { title: "Trash" };

export default async function TrashPage() {
  const { role } = await pageContext();
  const items = (await readTrash()).map(conversationItem);
  return (
    <>
      <LiveRefresh kinds={["conversation"]} />
      <Head title="Trash" sub="Conversations stay 30 days, then they are erased for good" />
      {items.length === 0 ? (
        <EmptyState
          title="The trash is empty"
          actions={<LinkButton href="/conversations">Go to conversations</LinkButton>}
        />
      ) : (
        <TrashList items={items} canRestore={role !== "viewer"} canErase={role === "owner"} />
      )}
    </>
  );
}
