import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { OfferNotice } from "#app/_components/import/offer-notice.tsx";
import { conversationTabs } from "#app/_components/layout/conversation-tabs.ts";
import { Head } from "#app/_components/layout/head.tsx";
import { Tabs } from "#app/_components/layout/tabs.tsx";
import { readConversation } from "#app/_data/conversation.ts";
import type { ConversationParams } from "#app/_data/conversation-params.ts";
import { pageContext } from "#app/_data/page-context.ts";
import styles from "./layout.module.css";

type Props = { params: Promise<ConversationParams>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await readConversation(params);
  return { title: { default: title, template: `%s · ${title} · Parlance` } };
}

export default async function ConversationLayout({ params, children }: Props) {
  const conversation = await readConversation(params);
  const { id, title, participantCount, firstAt, lastAt, zone } = conversation;
  return (
    <>
      <Head
        title={title}
        people
        before={
          <LinkButton className={styles.back} href="/conversations" look="bare" aria-label="All conversations">
            <ArrowLeft />
          </LinkButton>
        }
        sub={[
          formatCount(participantCount, "person", "people"),
          firstAt && lastAt && `${formatWallClock(firstAt, "date")} to ${formatWallClock(lastAt, "date")}`,
          zone,
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <Tabs label="This conversation" tabs={conversationTabs(String(id))} />
      <OfferNotice ctx={await pageContext()} conversationId={id} />
      {children}
    </>
  );
}
