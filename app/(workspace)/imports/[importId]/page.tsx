import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { CheckNav } from "#app/_components/import/check/check-nav.tsx";
import { CheckPage } from "#app/_components/import/check/check-page.tsx";
import styles from "#app/_components/import/import.module.css";
import { ImportActions } from "#app/_components/import/import-actions.tsx";
import { LivePage } from "#app/_components/import/live-page.tsx";
import { MergePanel } from "#app/_components/import/merge-panel.tsx";
import { ProgressPanel } from "#app/_components/import/progress-panel.tsx";
import { SavedPage } from "#app/_components/import/saved/saved-page.tsx";
import { Head } from "#app/_components/layout/head.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import { type ImportParams, readImport, readSavedImport } from "#app/_data/import.ts";
import { pageContext } from "#app/_data/page-context.ts";
import { recordView } from "#lib/library/record-view.ts";
import { importReportSchema } from "#lib/messages/imports/import-report.ts";
import { listParticipants } from "#lib/messages/list-participants.ts";
import { countImportFiles } from "#lib/uploads/count-import-files.ts";
import { listReadingsOfFile } from "#lib/uploads/list-readings-of-file.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params }: { params: Promise<ImportParams> }) {
  const ctx = await pageContext();
  const saved = await readSavedImport(params);
  if (saved) return <SavedPage found={saved} canEdit={ctx.role !== "viewer"} isOwner={ctx.role === "owner"} />;
  const found = await readImport(params);
  const canEdit = ctx.role !== "viewer";
  if (found.source === "cloud") {
    await recordView(ctx, found.conversationId);
    return <LivePage ctx={ctx} found={found} />;
  }
  // Names and lines of the chat stand on this page.
  if (found.report) await recordView(ctx, found.conversationId);
  const report = importReportSchema.safeParse(found.report).data ?? null;
  const isOver = found.status === "ready";
  const [people, files, readings] = await Promise.all([
    isOver ? listParticipants(ctx, found.conversationId) : [],
    found.isShown ? countImportFiles(ctx, found.id) : null,
    isOver ? listReadingsOfFile(ctx, found.id) : [],
  ]);
  const shown = readings.find(({ isShown }) => isShown);
  const before = readings.find(({ id }) => id < found.id);
  const isReadable = isOver || found.isReread;
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
      <div className={styles.screen} data-over={isOver || found.status === "failed" ? "" : undefined}>
        <ProgressPanel found={found} report={report} now={ctx.now()}>
          {isOver && report && <CheckNav report={report} />}
        </ProgressPanel>
        <div className={styles.findings}>
          <MergePanel ctx={ctx} importId={found.id} canEdit={canEdit} />
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
          {isOver && !found.isShown && shown && (
            <Notice kind="info" title="The conversation shows a later reading of this file.">
              <Link className="link" href={`/imports/${shown.id}`}>
                See how that was read
              </Link>
            </Notice>
          )}
          {report ? (
            <CheckPage
              found={found}
              report={report}
              people={people}
              files={files}
              zoneBefore={before && before.zone !== found.zone ? before.zone : null}
              canEdit={canEdit}
            />
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
