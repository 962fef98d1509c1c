import type { Metadata } from "next";
import { ExportDetails } from "#app/_components/exports/export-details.tsx";
import { ExportList } from "#app/_components/exports/export-list.tsx";
import styles from "#app/_components/exports/exports.module.css";
import { NewExportForm } from "#app/_components/exports/new-export-form.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { readConversation } from "#app/_data/conversation.ts";
import type { ConversationParams } from "#app/_data/conversation-params.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { listExports } from "#lib/exports/list-exports.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";

export const metadata: Metadata = { title: "Exports" };

type Props = { params: Promise<ConversationParams>; searchParams: Promise<{ id?: string }> };

export default async function ConversationExportsPage({ params, searchParams }: Props) {
  const ctx = await pageContext();
  const conversation = await readConversation(params);
  const items = await listExports(ctx, { conversationId: conversation.id });
  const chosenId = Number((await searchParams).id);
  const chosen = items.find((item) => item.id === chosenId);
  const mayExport = ctx.role !== "viewer";
  const isRead = conversation.readingId !== null;
  const people = isRead ? await listParticipants(ctx, conversation.id) : [];
  const now = ctx.now();
  return (
    <div className={styles.screen}>
      <LiveRefresh kinds={["export", "mail"]} />
      <div className={styles.main}>
        {items.length > 0 && (
          <ExportList
            items={items}
            chosenId={chosen?.id ?? null}
            base={`/conversations/${conversation.id}/exports`}
            now={now}
          />
        )}
        {!mayExport && <Notice kind="info">Editors of the workspace can make exports.</Notice>}
        {mayExport && !isRead && (
          <Notice kind="waiting">Exports can be made when the conversation has been read.</Notice>
        )}
        {mayExport && isRead && (
          <>
            <h2 className={styles.heading}>New export</h2>
            <NewExportForm
              conversationId={String(conversation.id)}
              firstDay={conversation.firstAt?.slice(0, 10) ?? null}
              lastDay={conversation.lastAt?.slice(0, 10) ?? null}
              people={people.filter((person) => person.mergedInto === null)}
              mailTo={ctx.actor.kind === "user" ? ctx.actor.email : null}
            />
          </>
        )}
      </div>
      {chosen && <ExportDetails item={chosen} zone={conversation.zone} now={now} mayChange={mayExport} />}
    </div>
  );
}
