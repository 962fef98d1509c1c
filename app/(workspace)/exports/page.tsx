import type { Metadata } from "next";
import { ExportDetails } from "#app/_components/exports/export-details.tsx";
import { ExportList } from "#app/_components/exports/export-list.tsx";
import styles from "#app/_components/exports/exports.module.css";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { LinkButton } from "#app/_components/forms/link-button.tsx";
import { EmptyState } from "#app/_components/layout/empty-state.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { pageContext } from "#app/_data/page-context.ts";
import { pageZone } from "#app/_data/page-zone.ts";
import { listExports } from "#lib/exports/list-exports.ts";

export const metadata: Metadata = { title: "Exports" };

export default async function ExportsPage({ searchParams }: { searchParams: Promise<{ id?: string }> }) {
  const ctx = await pageContext();
  const items = await listExports(ctx);
  const chosenId = Number((await searchParams).id);
  const chosen = items.find((item) => item.id === chosenId);
  const bytes = items.reduce((sum, item) => sum + (item.byteSize ?? 0), 0);
  const now = ctx.now();
  const files = items.length === 1 ? "1 file" : `${items.length} files`;
  return (
    <>
      <LiveRefresh kinds={["export", "mail"]} />
      <Head
        title="Exports"
        sub={items.length > 0 ? `${files}, ${formatBytes(bytes)}. Links end after 24 hours.` : null}
      />
      {items.length === 0 ? (
        <EmptyState
          title="No exports yet"
          actions={
            <LinkButton href="/conversations" look="action">
              Choose a conversation
            </LinkButton>
          }
        >
          Open a conversation, then its tab Exports: it makes a PDF to read or hand over, a table for spreadsheets, or
          JSON for programs. A mail with a link comes when the file is ready.
        </EmptyState>
      ) : (
        <div className={styles.screen}>
          <div className={styles.main}>
            <ExportList items={items} chosenId={chosen?.id ?? null} base="/exports" now={now} />
          </div>
          {chosen && (
            <ExportDetails item={chosen} zone={await pageZone()} now={now} mayChange={ctx.role !== "viewer"} />
          )}
        </div>
      )}
    </>
  );
}
