/** What each group of letters says about languages: the statistics of the detector eld, packed. */
export type GroupStatistics = {
  /** Codes; a language is its place here. */
  languages: readonly string[];
  /** Hashes of the groups, ascending. */
  hashes: Uint32Array;
  /** Where the pairs of group n begin; one more than there are groups. */
  starts: Uint32Array;
  /** Language and points, byte by byte. */
  pairs: Uint8Array;
};
