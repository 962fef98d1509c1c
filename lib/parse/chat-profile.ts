export type DateOrder = "dmy" | "mdy" | "ymd";

/** What a person should know about a file besides its messages. */
export type ChatDiagnostics = {
  /** Headers more than a minute before the one above: `firstLine` from 1, null when there is none. */
  stepsBack: { count: number; firstLine: number | null; largestSeconds: number };
  /** As many records as WhatsApp exports at most. */
  probablyTruncated: boolean;
  /** A notice about Advanced Chat Privacy is in the chat: its members cannot export while it is on. */
  advancedChatPrivacy: boolean;
  /** Notices by what they tell, the commonest first; wording that no table has counts as "unknown". */
  noticeTypes: Record<string, number>;
  /** Texts of the app's own that no table has, the commonest first, up to 100. */
  unknownPhrases: { text: string; count: number }[];
  /** Copied from WhatsApp Web or Desktop and pasted into a file: no export, and likely a part of the chat. */
  isCopied: boolean;
  /** Messages carry dates before WhatsApp's first year: the phone's clock was wrong. */
  predatesWhatsApp: boolean;
  /** Bytes that are no character, in a text that is otherwise UTF-8; each has become U+FFFD. */
  replacedCharacters: number;
  /** Messages carry dates more than a day after the day of reading: the phone's clock or calendar was wrong. */
  liesAhead: boolean;
  /** Senders who are not in the contacts of the phone, up to 2,000. */
  unsavedSenders: string[];
  /** Lines before the first message. */
  preambleLines: number;
};

/**
 * What the first pass over a whole chat text decides, and the second pass reads by.
 * Plain data: it is stored with the import and survives a restart.
 */
export type ChatProfile = ChatDiagnostics & {
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
  /**
   * First and last date under the other order, day first or month first, and how many dates do not exist under it; null
   * where none does, or where all dates are the same.
   */
  otherOrder: { dateOrder: DateOrder; firstLocalAt: string; lastLocalAt: string; impossible: number } | null;
  /** Whatever else the second pass needs; plain data. */
  reading: Record<string, unknown>;
};
