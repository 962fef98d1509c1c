import { z } from "zod";

const dateOrder = z.enum(["dmy", "mdy", "ymd"]);
const count = z.number().int().nonnegative();

/** What a person should know about the file besides its messages; reports of earlier versions have none of it. */
const importDiagnosticsSchema = z
  .object({
    /** Headers more than a minute before the one above. */
    stepsBack: z.object({ count, firstLine: count.nullable(), largestSeconds: count }),
    /** As many records as WhatsApp exports at most. */
    probablyTruncated: z.boolean(),
    /** The chat holds a notice about Advanced Chat Privacy. */
    advancedChatPrivacy: z.boolean(),
    /** Notices by what they tell. */
    noticeTypes: z.record(z.string(), count),
    /** Texts of the app's own whose wording is not known. */
    unknownPhrases: z.array(z.object({ text: z.string(), count })),
    /** Copied from WhatsApp Web or Desktop and pasted into a file. */
    isCopied: z.boolean(),
    /** Messages carry dates before WhatsApp's first year. */
    predatesWhatsApp: z.boolean(),
    /** Bytes that are no character, each of which has become U+FFFD. */
    replacedCharacters: count,
    /** Messages carry dates after the day of reading. */
    liesAhead: z.boolean(),
    /** Senders who are not in the contacts of the phone. */
    unsavedSenders: z.array(z.string()),
    /** Lines before the first message. */
    preambleLines: count,
  })
  .partial();

/** What is known once the file has been looked through, before its messages are stored. */
export const importFindingsSchema = z.object({
  platform: z.enum(["android", "ios", "old", "unknown"]),
  encoding: z.string(),
  shape: z.string(),
  /** The stamp of an example line. */
  shapeExample: z.string(),
  /** The order the dates are read by. */
  dateOrder,
  dateOrderProof: z.string(),
  /** Nothing in the file decides: the order is an assumption. */
  ambiguous: z.boolean(),
  /** A person has overruled the file. */
  isOrderChosen: z.boolean(),
  firstLocalAt: z.string().nullable(),
  lastLocalAt: z.string().nullable(),
  /** What the other order would mean; `impossible`: how many dates do not exist under it. */
  otherOrder: z
    .object({ dateOrder, firstLocalAt: z.string(), lastLocalAt: z.string(), impossible: count.optional() })
    .nullable(),
  clock: z.enum(["12h", "24h"]),
  lines: count,
  zone: z.string(),
  /** Name of the chat text inside an archive; null for a text that came alone. */
  chatName: z.string().nullable(),
  /** Chats of the archive that this import has left alone. */
  furtherChats: z.array(z.string()),
  /** Files of the archive besides chats. */
  files: count,
  ...importDiagnosticsSchema.shape,
});

/** What was stored. */
export const importCountsSchema = z.object({
  /** Records with a sender, and those without. */
  messages: count,
  notices: count,
  kinds: z.record(z.string(), count),
  participants: count,
  languages: z.array(z.object({ language: z.string(), messages: count })),
  media: z.object({ named: count, present: count, missing: count, unusable: count, unnamed: count }),
  /** Messages inside hours that the zone skipped, and inside hours that came twice. */
  clockNights: z.object({ gap: count, overlap: count }),
  rejects: count,
});

export const importReportSchema = importFindingsSchema.extend(importCountsSchema.partial().shape);

export type ImportFindings = z.infer<typeof importFindingsSchema>;
export type ImportCounts = z.infer<typeof importCountsSchema>;
/** Counts are missing while the import runs. */
export type ImportReport = z.infer<typeof importReportSchema>;
