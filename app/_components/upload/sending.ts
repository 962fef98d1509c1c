/** One file being sent: what is known of it, and who hears how it goes. */
export type Sending = {
  file: File;
  /** The conversation that it is said to be a further export of. */
  into: string | null;
  /** What the server calls it, when it has been begun before. */
  remoteId: string | null;
  /** True has the last part that arrived sent once more: so the server tells a file that is not the one begun. */
  isChosenAgain: boolean;
  signal: AbortSignal;
  onBegun: (remoteId: string) => void;
  onSent: (sentBytes: number, bytesPerSecond: number | null) => void;
  onLost: (reason: string) => void;
};
