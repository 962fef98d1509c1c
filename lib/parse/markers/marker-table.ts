import type { NoticeType } from "../notice-type.ts";
import type { RecordKind } from "../parsed-record.ts";

/**
 * The phrases that WhatsApp itself writes into an export in one language, `%` standing for a name, a file or a subject.
 * Direction marks are left out, blanks are plain spaces.
 */
export type MarkerTable = {
  /** As a language tag: "pt-BR". */
  language: string;
  /** What stands in the place of media that the export leaves out. */
  omitted: Partial<Record<RecordKind, string[]>>;
  /** What names an attached file. */
  attached?: string[];
  deleted?: string[];
  missedCalls?: string[];
  /** Calls that took place, or that were not answered. */
  madeCalls?: string[];
  location?: string[];
  liveLocation?: string[];
  /** What follows the text of an edited message. */
  edited?: string[];
  viewOnce?: string[];
  /** Notices: lines that nobody wrote. */
  notices?: Partial<Record<NoticeType, string[]>>;
  /** How the export's own file is called. */
  chatNames?: string[];
};
