import type { Metadata } from "next";
import { formatCount } from "#app/_components/format/format-count.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import styles from "#app/_components/import/import-list.module.css";
import { ImportList } from "#app/_components/import/import-list.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { pageContext } from "#app/_data/page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { listAllImports } from "#lib/uploads/list-all-imports.ts";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage() {
  const items = await listAllImports(await pageContext());
  const open = items.filter(({ status }) => status === "queued" || status === "running").length;
  return (
    <>
      <LiveRefresh kinds={["import", "conversation"]} />
      <Head
        title="Imports"
        sub={items.length > 0 && `${formatCount(items.length, "file")}${open > 0 ? `, ${open} under way` : ""}`}
      />
      {items.length === 0 ? (
        <EmptyState
          title="Nothing imported yet"
          actions={
            <LinkButton href="/conversations" look="action">
              How to export a chat
            </LinkButton>
          }
        >
          Drop an exported chat anywhere in Parlance: the .txt, or the .zip with its media. Here you then see how it was
          read. Saved webhooks of the WhatsApp Business Platform come the same way.
        </EmptyState>
      ) : (
        <div className={styles.listScreen}>
          <ImportList items={items} zone={await pageZone()} />
        </div>
      )}
    </>
  );
}
