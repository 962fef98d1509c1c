/** A file that comes in parts, as far as it has come. */
export type Upload = {
  id: string;
  /** Empty once its import has been made. */
  fileName: string;
  fileModifiedAt: Date | null;
  byteSize: number;
  /** Bytes of every part but the last. */
  partBytes: number;
  /** Bytes stored from the beginning of the file without a gap: the offset of the next part. */
  receivedBytes: number;
  /** The import that it became. */
  importId: number | null;
  isDuplicate: boolean;
  expiresAt: Date;
};
