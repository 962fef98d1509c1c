import type { RemoteUpload } from "./remote-upload.ts";
import type { Upload, UploadAnswer } from "./upload.ts";

type Chosen = { id: number; file: File; into?: string | null };

export type UploadEvent =
  /** `insteadOf`: the unfinished upload whose file was asked for. */
  | { kind: "added"; uploads: readonly Chosen[]; insteadOf?: number | undefined }
  | { kind: "accepted"; id: number }
  | { kind: "refused"; id: number; reason: string }
  | { kind: "started"; id: number }
  | { kind: "begun"; id: number; remoteId: string }
  | { kind: "sent"; id: number; sentBytes: number; bytesPerSecond: number | null }
  | { kind: "lost"; id: number; reason: string }
  | { kind: "taken"; id: number; answer: UploadAnswer }
  | { kind: "failed"; id: number; reason: string; isOver: boolean }
  | { kind: "paused"; id: number }
  | { kind: "continued"; id: number }
  | { kind: "removed"; id: number }
  | { kind: "sent elsewhere"; remoteId: string };

const untouched = {
  remoteId: null,
  into: null,
  isChosenAgain: false,
  sentBytes: 0,
  bytesPerSecond: null,
  reason: null,
  answer: null,
};

/** The list of uploads after an event. Events of an upload that was removed change nothing. */
export function changeUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  if (event.kind === "added") return addFiles(uploads, event.uploads, event.insteadOf);
  if (event.kind === "removed") return uploads.filter(({ id }) => id !== event.id);
  if (event.kind === "sent elsewhere") return uploads.filter((one) => one.file || one.remoteId !== event.remoteId);
  return uploads.map((upload) => (upload.id === event.id ? { ...upload, ...changeOf(upload, event) } : upload));
}

/** What an earlier page, or another browser, has begun to send. */
export function unfinishedUpload(remote: RemoteUpload, id: number): Upload {
  const { name, size, modifiedAt, received: sentBytes } = remote;
  const file = { file: null, name, size, modifiedAt: Date.parse(modifiedAt ?? "") };
  return { ...untouched, ...file, id, remoteId: remote.id, sentBytes, status: "unfinished" };
}

/** A file that is known goes on where it was; one that was asked for and is not the one is not sent. */
function addFiles(uploads: readonly Upload[], chosen: readonly Chosen[], insteadOf?: number): readonly Upload[] {
  const known = new Map<Upload, Chosen>();
  for (const one of chosen) {
    const match = uploads.find((upload) => !known.has(upload) && isSameFile(upload, one.file));
    if (match) known.set(match, one);
  }
  const goingOn = uploads.map((upload) => {
    const one = known.get(upload);
    return one ? ({ ...upload, ...one, isChosenAgain: true, status: "checking", reason: null } as const) : upload;
  });
  if (insteadOf !== undefined && known.size === 0) {
    const reason = "That was another file: its name, size or date is not the same.";
    return goingOn.map((upload) => (upload.id === insteadOf ? { ...upload, reason } : upload));
  }
  const isKnown = new Set(known.values());
  return [...goingOn, ...chosen.filter((one) => !isKnown.has(one)).map(newUpload)];
}

function isSameFile({ status, name, size, modifiedAt }: Upload, file: File): boolean {
  const { name: fileName, size: fileSize, lastModified } = file;
  return (
    status === "unfinished" && name === fileName.toWellFormed() && size === fileSize && modifiedAt === lastModified
  );
}

function newUpload({ id, file, into = null }: Chosen): Upload {
  const { name, size, lastModified } = file;
  return { ...untouched, id, name, size, modifiedAt: lastModified, file, into, status: "checking" };
}

function changeOf(
  { size, status }: Upload,
  event: Exclude<UploadEvent, { kind: "added" | "removed" | "sent elsewhere" }>,
) {
  switch (event.kind) {
    case "accepted":
      return { status: "waiting" } as const;
    case "refused":
      return { status: "refused", reason: event.reason } as const;
    case "started":
      return { status: "sending", bytesPerSecond: null } as const;
    case "begun":
      return { remoteId: event.remoteId };
    case "sent": {
      // What was on its way when the upload was paused may still report.
      if (status === "paused") return {};
      const { sentBytes, bytesPerSecond } = event;
      const isSent = sentBytes >= size;
      return { status: isSent ? "finishing" : "sending", sentBytes, bytesPerSecond, reason: null } as const;
    }
    case "lost":
      return status === "paused" ? {} : ({ status: "reconnecting", reason: event.reason } as const);
    case "taken":
      return { status: "done", answer: event.answer, reason: null } as const;
    case "failed": {
      const { reason, isOver } = event;
      return { status: "failed", reason, ...(isOver && { remoteId: null, sentBytes: 0 }) } as const;
    }
    case "paused":
      return { status: "paused", reason: null } as const;
    case "continued":
      return { status: "waiting", reason: null } as const;
  }
}
