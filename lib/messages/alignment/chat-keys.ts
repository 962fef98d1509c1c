/** The messages of one reading of a chat in their order, as far as telling equal ones takes. */
export type ChatKeys = {
  length: number;
  /** Wall clock of the export, in seconds since 1970 as if it were UTC. */
  localSeconds: Float64Array;
  /** What the export's clock shows. */
  precision: "minute" | "second";
  /** Index into `senders`; -1 for notices. */
  sender: Int32Array;
  senders: string[];
  /** Hash of the text: a whole number below 2^53. */
  text: Float64Array;
  /**
   * 0 the text is the same in every export; 1 it stands for a file that was left out; 2 its wording depends on the phone:
   * the name of a file, a notice; 3 the message was deleted there, and may have been any; 4 its text never came.
   */
  loose: Uint8Array;
  /** What those said before that Meta says were edited or revoked, as in `text`: by their place. */
  earlier: ReadonlyMap<number, readonly number[]>;
};
