import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CheckPage } from "#app/_components/import/check-page.tsx";
import styles from "#app/_components/import/import.module.css";
import { ImportActions } from "#app/_components/import/import-actions.tsx";
import { ProgressPanel } from "#app/_components/import/progress-panel.tsx";
import { RejectedLines } from "#app/_components/import/rejected-lines.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { type ImportParams, readImport } from "#app/_data/import.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { importReportSchema } from "#lib/messages/imports/import-report.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";

export const metadata: Metadata = { title: "Import" };

/** `?lines=n`: the lines that were not understood, after line n. */
export default async function ImportPage({
  params,
  searchParams,
}: {
  params: Promise<ImportParams>;
  searchParams: Promise<{ lines?: string | string[] }>;
}) {
  const ctx = await pageContext();
  const found = await readImport(params);
  const { lines } = await searchParams;
  const canEdit = ctx.role !== "viewer";
  const report = importReportSchema.safeParse(found.report).data ?? null;
  const people = found.status === "ready" ? await listParticipants(ctx, found.conversationId) : [];
  const isReadable = found.status === "ready" || found.dateOrder !== null;
  const isUnreadable = found.errorCode === "unreadable_file";
  return (
    <>
      <LiveRefresh kinds={["import"]} />
      <Head
        title="Import"
        before={
          <Link href="/imports" className={styles.back} aria-label="All imports">
            <ArrowLeft />
          </Link>
        }
        sub={
          <span className="file">
            <bdi>{found.fileName}</bdi>
          </span>
        }
        actions={
          <ImportActions
            id={String(found.id)}
            conversationId={String(found.conversationId)}
            status={found.status}
            isReadable={isReadable}
            canEdit={canEdit}
            canRetry={!isUnreadable}
          />
        }
      />
      <div className={styles.screen} data-over={found.status === "ready" || found.status === "failed" ? "" : undefined}>
        <ProgressPanel found={found} report={report} now={ctx.now()} />
        <div className={styles.findings}>
          {found.status === "failed" && (
            <Notice kind="failed" title="This file could not be imported.">
              {found.errorMessage}
            </Notice>
          )}
          {found.status === "failed" && isUnreadable && (
            <p className={styles.hint}>
              Parlance reads what WhatsApp’s “Export chat” gives: a .txt, or a .zip with the media. Nothing of this file
              was stored but the upload itself; discard it to remove that as well.
            </p>
          )}
          {typeof lines === "string" && /^\d{1,12}$/.test(lines) ? (
            <RejectedLines ctx={ctx} importId={found.id} after={Number(lines)} />
          ) : report ? (
            <CheckPage found={found} report={report} people={people} canEdit={canEdit} />
          ) : (
            found.status !== "failed" && (
              <p className={styles.hint}>How it is read stands here as soon as the file has been looked through.</p>
            )
          )}
        </div>
      </div>
    </>
  );
}
