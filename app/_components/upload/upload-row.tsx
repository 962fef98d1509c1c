"use client";
import { RotateCcw, X } from "lucide-react";
import { IconButton } from "../forms/icon-button.tsx";
import { LinkButton } from "../forms/link-button.tsx";
import { ProgressBar } from "../layout/progress-bar.tsx";
import { State, type StateKind } from "../layout/state.tsx";
import { describeUpload } from "./describe-upload.ts";
import type { Upload, UploadStatus } from "./upload.ts";
import styles from "./upload-list.module.css";
import { useUpload } from "./use-upload.ts";

const kinds: Record<UploadStatus, StateKind> = {
  checking: "running",
  waiting: "waiting",
  sending: "running",
  finishing: "running",
  done: "done",
  refused: "failed",
  failed: "failed",
};

/** One file: its name, where it stands, and what can be done about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { cancel, retry, dismiss } = useUpload();
  const { id, file, status, sentBytes, answer } = upload;
  const isSending = status === "sending" || status === "finishing";
  const canCancel = status === "checking" || status === "waiting" || status === "sending";
  return (
    <li className={styles.row}>
      <bdi className={`file ${styles.name}`} title={file.name}>
        {file.name}
      </bdi>
      <span className={styles.state}>
        <State kind={kinds[status]}>{describeUpload(upload)}</State>
      </span>
      <span className={styles.actions}>
        {answer && (
          <LinkButton
            size="small"
            href={answer.duplicate ? `/conversations/${answer.conversationId}/overview` : `/imports/${answer.importId}`}
            onClick={() => dismiss(id)}
          >
            Open
          </LinkButton>
        )}
        {status === "failed" && (
          <IconButton size="small" label={`Try ${file.name} again`} onClick={() => retry(id)}>
            <RotateCcw />
          </IconButton>
        )}
        {status !== "finishing" && (
          <IconButton
            size="small"
            label={canCancel ? `Cancel ${file.name}` : `Dismiss ${file.name}`}
            onClick={() => (canCancel ? cancel(id) : dismiss(id))}
          >
            <X />
          </IconButton>
        )}
      </span>
      {isSending && (
        <div className={styles.bar}>
          <ProgressBar value={sentBytes / file.size} label={`Sending ${file.name}`} />
        </div>
      )}
    </li>
  );
}
