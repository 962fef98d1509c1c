/** A file that comes in parts, as the server tells it (`/api/v1/uploads`). */
export type RemoteUpload = {
  id: string;
  name: string;
  size: number;
  /** ISO 8601; null when the sender did not say. */
  modifiedAt: string | null;
  partSize: number;
  /** Offset of the next part. */
  received: number;
  importId: string | null;
};
