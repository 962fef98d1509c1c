import type { Metadata } from "next";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { PeopleTable } from "#app/_components/people/people-table.tsx";
import { WhoAmI } from "#app/_components/people/who-am-i.tsx";
import { readConversation } from "#app/_data/conversation.ts";
import type { ConversationParams } from "#app/_data/conversation-params.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { listImports } from "#lib/uploads/list-imports.ts";
import { Clock } from "./clock.tsx";
import { FurtherExports } from "./further-exports.tsx";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";
import { TitleForm } from "./title-form.tsx";
import { ToTrash } from "./to-trash.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function ConversationSettingsPage({ params }: { params: Promise<ConversationParams> }) {
  const ctx = await pageContext();
  const conversation = await readConversation(params);
  const [participants, imports] = await Promise.all([
    listParticipants(ctx, conversation.id),
    listImports(ctx, { conversationId: conversation.id }),
  ]);
  const id = String(conversation.id);
  const canEdit = ctx.role !== "viewer";
  return (
    <div className={styles.settings}>
      <LiveRefresh kinds={["conversation"]} />
      <TitleForm key={conversation.title} id={id} title={conversation.title} canEdit={canEdit} />
      <Section
        title="Who you are"
        help="Your messages stand at the end side and your series is drawn in ink, for everybody in this workspace."
      >
        <WhoAmI id={id} participants={participants} canEdit={canEdit} />
      </Section>
      <Section
        title="People"
        help="A name you give shows everywhere. Two names of one person can be joined and taken apart again; no message is changed."
      >
        <PeopleTable id={id} participants={participants} canEdit={canEdit} />
      </Section>
      {canEdit && <FurtherExports id={id} />}
      <Clock zone={conversation.zone} importId={imports.find(({ isShown }) => isShown)?.id} />
      {canEdit && <ToTrash id={id} isSample={conversation.isSample} />}
    </div>
  );
}
