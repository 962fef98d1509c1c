export type UploadStatus = "checking" | "waiting" | "sending" | "finishing" | "done" | "refused" | "failed";

/** A file on its way to the server, as the list of uploads shows it. */
export type Upload = {
  id: number;
  file: File;
  status: UploadStatus;
  sentBytes: number;
  /** Null until enough has been sent to tell. */
  bytesPerSecond: number | null;
  /** Why it was refused or failed. */
  reason: string | null;
  answer: UploadAnswer | null;
};

/** What the server says of a file that it has taken in. */
export type UploadAnswer = { conversationId: string; importId: string; duplicate: boolean };

/** Whether a page that is left now would lose something. */
export function isUnderWay({ status }: Upload): boolean {
  return status === "checking" || status === "waiting" || status === "sending" || status === "finishing";
}
