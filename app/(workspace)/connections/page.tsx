import type { Metadata } from "next";
import { ConnectionList } from "#app/_components/connections/connection-list.tsx";
import styles from "#app/_components/connections/connections.module.css";
import { WhatMetaGives } from "#app/_components/connections/what-meta-gives.tsx";
import { formatCount } from "#app/_components/format/format-count.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { ownerPageContext } from "#app/_data/owner-page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { listConnections } from "#lib/connections/list-connections.ts";

export const metadata: Metadata = { title: "Connections" };

/** Numbers of the WhatsApp Business Platform whose messages come in here; for owners. */
export default async function ConnectionsPage() {
  const ctx = await ownerPageContext();
  const items = await listConnections(ctx);
  const setUp = (
    <LinkButton href="/connections/new" look="action">
      Set up a connection
    </LinkButton>
  );
  if (items.length === 0) {
    return (
      <>
        <LiveRefresh kinds={["connection"]} />
        <Head title="Connections" />
        <EmptyState title="No number is connected yet" actions={setUp}>
          A connection takes in the messages of a business number from Meta’s WhatsApp Business Platform (Cloud API), as
          they come.
        </EmptyState>
        <WhatMetaGives />
      </>
    );
  }
  return (
    <>
      <LiveRefresh kinds={["connection"]} />
      <Head title="Connections" sub={formatCount(items.length, "number")} actions={setUp} />
      <div className={styles.listScreen}>
        <ConnectionList items={items} zone={await pageZone()} now={ctx.now()} />
      </div>
    </>
  );
}
