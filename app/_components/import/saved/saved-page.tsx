import { ArrowLeft, Lock } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { Head } from "#app/_components/layout/head.tsx";
import { Notice } from "#app/_components/layout/notice.tsx";
import { LiveRefresh } from "#app/_components/live/live-refresh.tsx";
import type { SavedImport } from "#lib/uploads/get-saved-import.ts";
import { LinesList } from "../check/lines-list.tsx";
import styles from "../import.module.css";
import { ImportActions } from "../import-actions.tsx";
import { SavedChats } from "./saved-chats.tsx";
import { SavedCountTable } from "./saved-count-table.tsx";
import { SavedProgress } from "./saved-progress.tsx";

/** A file of saved webhooks: how far its reading is, what it brought, and what of it could not be read. */
export function SavedPage({ found, canEdit, isOwner }: { found: SavedImport; canEdit: boolean; isOwner: boolean }) {
  const { id, fileName, status, errorCode, errorMessage, counts, rejects, fileOnly } = found;
  const isOver = status === "ready" || status === "failed" || status === "cancelled";
  return (
    <>
      <LiveRefresh kinds={["import"]} />
      <Head
        title="Saved webhooks"
        before={
          <Link href="/imports" className={styles.back} aria-label="All imports">
            <ArrowLeft />
          </Link>
        }
        sub={
          <span className="file">
            <bdi>{fileName}</bdi>
          </span>
        }
        actions={
          <ImportActions
            id={String(id)}
            conversationId={null}
            status={status}
            isReadable={false}
            canEdit={canEdit}
            canRetry={errorCode !== "unreadable_file"}
          />
        }
      />
      <div className={styles.screen} data-over={isOver ? "" : undefined}>
        <section className={styles.progress} aria-label="Progress">
          <div className={styles.stay}>
            <SavedProgress found={found} />
            {!isOver && <p className={styles.aside}>You may close this page. The import goes on by itself.</p>}
            <p className={styles.aside}>
              <Lock />
              <span>The file is stored encrypted while it is read, and erased then.</span>
            </p>
          </div>
        </section>
        <div className={styles.findings}>
          {status === "failed" && (
            <Notice kind="failed" title="This file could not be read.">
              {errorMessage}
            </Notice>
          )}
          {counts.connections > 0 && fileOnly.length > 0 && (
            <Notice kind="info" title={`For ${formatCount(fileOnly.length, "number")} only files have come so far.`}>
              {fileOnly.map(({ name }) => name).join(", ")}: nothing comes in by itself.{" "}
              {isOwner && (
                <Link className="link" href="/connections">
                  Set up the connection
                </Link>
              )}
            </Notice>
          )}
          <SavedCountTable counts={counts} />
          <SavedChats found={found} />
          {rejects.total > 0 && (
            <section className={styles.part} aria-labelledby="saved-lines">
              <h2 id="saved-lines">{formatCount(rejects.total, "line")} with something that could not be read</h2>
              <p className={styles.hint}>All else in the file was read. What stands in these lines is not kept here.</p>
              <LinesList importId={String(id)} first={rejects.sample} total={rejects.total} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}
