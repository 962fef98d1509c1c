"use client";
import { formatCount } from "../format/format-count.ts";
import { isUnderWay, type Upload, type UploadStatus } from "./upload.ts";
import styles from "./upload-list.module.css";
import { UploadRow } from "./upload-row.tsx";
import { useUpload } from "./use-upload.ts";

/** Files that are on their way or wait for an answer, at the bottom of every screen. */
export function UploadList() {
  const { uploads } = useUpload();
  if (uploads.length === 0) return null;
  return (
    <section className={styles.list} aria-label="Uploads">
      <h2 className={styles.title}>{titleOf(uploads)}</h2>
      <p className="visually-hidden" role="status">
        {announce(uploads)}
      </p>
      <ul>
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

function titleOf(uploads: readonly Upload[]): string {
  const open = uploads.filter(isUnderWay).length;
  if (open > 0) return `Sending ${formatCount(open, "file")}`;
  const has = (status: UploadStatus) => uploads.some((upload) => upload.status === status);
  if (has("done")) return "Files received";
  return has("paused") || has("unfinished") ? "Not finished" : "Files not taken";
}

/** Read out when a file ends, stops or waits for the connection, never each per cent. */
function announce(uploads: readonly Upload[]): string {
  return uploads.flatMap(announceOne).join(" ");
}

function announceOne({ status, name, reason }: Upload): string[] {
  if (reason) return [`${name}: ${status === "reconnecting" ? "The connection was lost." : reason}`];
  if (status === "done") return [`${name} received.`];
  return status === "paused" ? [`${name} paused.`] : [];
}
