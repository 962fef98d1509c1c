import type { Upload, UploadAnswer } from "./upload.ts";

export type UploadEvent =
  | { kind: "added"; uploads: readonly { id: number; file: File }[] }
  | { kind: "accepted"; id: number }
  | { kind: "refused"; id: number; reason: string }
  | { kind: "started"; id: number }
  | { kind: "sent"; id: number; sentBytes: number; bytesPerSecond: number | null }
  | { kind: "taken"; id: number; answer: UploadAnswer }
  | { kind: "failed"; id: number; reason: string }
  | { kind: "retried"; id: number }
  | { kind: "removed"; id: number };

/** The list of uploads after an event. Events of an upload that was removed change nothing. */
export function changeUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  if (event.kind === "added") return [...uploads, ...event.uploads.map(({ id, file }) => newUpload(id, file))];
  if (event.kind === "removed") return uploads.filter(({ id }) => id !== event.id);
  return uploads.map((upload) => (upload.id === event.id ? { ...upload, ...changeOf(upload, event) } : upload));
}

function changeOf({ file }: Upload, event: Exclude<UploadEvent, { kind: "added" | "removed" }>): Partial<Upload> {
  switch (event.kind) {
    case "accepted":
      return { status: "waiting" };
    case "refused":
      return { status: "refused", reason: event.reason };
    case "started":
      return { status: "sending", sentBytes: 0, bytesPerSecond: null };
    case "sent": {
      const { sentBytes, bytesPerSecond } = event;
      return { status: sentBytes >= file.size ? "finishing" : "sending", sentBytes, bytesPerSecond };
    }
    case "taken":
      return { status: "done", answer: event.answer };
    case "failed":
      return { status: "failed", reason: event.reason };
    case "retried":
      return { status: "waiting", reason: null };
  }
}

function newUpload(id: number, file: File): Upload {
  return { id, file, status: "checking", sentBytes: 0, bytesPerSecond: null, reason: null, answer: null };
}
