"use client";
import { LinkButton } from "../forms/link-button.tsx";
import { ProgressBar } from "../layout/progress-bar.tsx";
import { State, type StateKind } from "../layout/state.tsx";
import { describeUpload } from "./describe-upload.ts";
import type { Upload, UploadStatus } from "./upload.ts";
import { UploadActions } from "./upload-actions.tsx";
import styles from "./upload-list.module.css";
import { useUpload } from "./use-upload.ts";

const kinds: Record<UploadStatus, StateKind> = {
  checking: "running",
  waiting: "waiting",
  sending: "running",
  reconnecting: "warning",
  paused: "waiting",
  finishing: "running",
  done: "done",
  refused: "failed",
  failed: "failed",
  unfinished: "waiting",
};
const withBar: readonly UploadStatus[] = ["sending", "reconnecting", "paused", "finishing", "unfinished"];

/** One file: its name, where it stands, and what can be done about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { dismiss } = useUpload();
  const { id, name, size, status, sentBytes, answer } = upload;
  return (
    <li className={styles.row}>
      <bdi className={`file ${styles.name}`} title={name}>
        {name}
      </bdi>
      <span className={styles.state}>
        <State kind={kinds[status]}>{describeUpload(upload)}</State>
      </span>
      <span className={styles.actions}>
        {answer && (
          <LinkButton
            size="small"
            href={
              answer.duplicate && answer.conversationId
                ? `/conversations/${answer.conversationId}/overview`
                : `/imports/${answer.importId}`
            }
            onClick={() => dismiss(id)}
          >
            Open
          </LinkButton>
        )}
        <UploadActions upload={upload} />
      </span>
      {withBar.includes(status) && (
        <div className={styles.bar}>
          <ProgressBar value={sentBytes / size} label={`Sending ${name}`} />
        </div>
      )}
    </li>
  );
}
