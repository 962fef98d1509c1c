export type DateOrder = "dmy" | "mdy" | "ymd";

/**
 * What the first pass over a whole chat text decides, and the second pass reads by.
 * Plain data: it is stored with the import and survives a restart.
 */
export type ChatProfile = {
  platform: "android" | "ios" | "old" | "unknown";
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Canonical form of the one header shape of the file, with an example line's stamp. */
  shape: string;
  shapeExample: string;
  dateOrder: DateOrder;
  /** Why this order, in words: "line 312 has 13 as its first number". */
  dateOrderProof: string;
  /** True when nothing in the file decides and the order is an assumption. */
  ambiguous: boolean;
  clock: "12h" | "24h";
  /** Headers of the file's shape: how many records the second pass will give, for progress. */
  records: number;
  lines: number;
  firstLocalAt: string | null;
  lastLocalAt: string | null;
  /** First and last date under the other order, where the order is ambiguous. */
  otherOrder: { dateOrder: DateOrder; firstLocalAt: string; lastLocalAt: string } | null;
  /** Up to 2,000 texts spread evenly over the file, from which the language prior is learnt. */
  sampleTexts: string[];
  /** Whatever else the second pass needs; plain data. */
  reading: Record<string, unknown>;
};
