/** How the clock of the incoming reading goes beside that of the existing one. */
export type SharedClock = {
  /** Seconds that the coarser of the two clocks shows. */
  unit: 1 | 60;
  /** For each incoming message what its clock lacks to the existing one, in seconds. */
  shift: Int32Array;
  /** Where the shift changes somewhere near: the other one; else the same. */
  otherShift: Int32Array;
  mainShift: number;
  /** How far apart the times of one message may still be, in seconds. */
  tolerance: number;
  /** Numbers of the anchors that keep to the clock. */
  kept: Int32Array;
};
