import type { Metadata } from "next";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { readConversation } from "#app/_data/conversation.ts";
import type { ConversationParams } from "#app/_data/conversation-params.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { Clock } from "./clock.tsx";
import { People } from "./people.tsx";
import styles from "./settings.module.css";
import { TitleForm } from "./title-form.tsx";
import { ToTrash } from "./to-trash.tsx";
import { WhoAmI } from "./who-am-i.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function ConversationSettingsPage({ params }: { params: Promise<ConversationParams> }) {
  const ctx = await pageContext();
  const conversation = await readConversation(params);
  const participants = await listParticipants(ctx, conversation.id);
  const id = String(conversation.id);
  const canEdit = ctx.role !== "viewer";
  return (
    <div className={styles.settings}>
      <LiveRefresh kinds={["conversation"]} />
      <TitleForm key={conversation.title} id={id} title={conversation.title} canEdit={canEdit} />
      <WhoAmI id={id} participants={participants} canEdit={canEdit} />
      <People id={id} participants={participants} canEdit={canEdit} />
      <Clock zone={conversation.zone} />
      {canEdit && <ToTrash id={id} isSample={conversation.isSample} />}
    </div>
  );
}
