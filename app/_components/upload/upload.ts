export type UploadStatus =
  | "checking"
  | "waiting"
  | "sending"
  | "reconnecting"
  | "paused"
  | "finishing"
  | "done"
  | "refused"
  | "failed"
  | "unfinished";

/** A file on its way to the server, as the list of uploads shows it. */
export type Upload = {
  id: number;
  name: string;
  size: number;
  /** Null when an earlier page began to send it: no page can keep a file over a reload. */
  file: File | null;
  /** What the server calls it, once it has been begun there. */
  remoteId: string | null;
  /** When the file was last changed, in ms since 1970: it is known again by this, its name and its size. */
  modifiedAt: number;
  /** True when the file was chosen again: then it must prove to be the one that was begun. */
  isChosenAgain: boolean;
  /** The conversation that it is said to be a further export of. */
  into: string | null;
  status: UploadStatus;
  sentBytes: number;
  /** Null until enough has been sent to tell. */
  bytesPerSecond: number | null;
  /** Why it was refused, failed or waits for the connection. */
  reason: string | null;
  answer: UploadAnswer | null;
};

/** What the server says of a file that it has taken in. */
export type UploadAnswer = { conversationId: string | null; importId: string; duplicate: boolean };

/** Whether it is being sent, or will be without anything being done. */
export function isUnderWay({ status }: Upload): boolean {
  return (
    status === "checking" ||
    status === "waiting" ||
    status === "sending" ||
    status === "reconnecting" ||
    status === "finishing"
  );
}
