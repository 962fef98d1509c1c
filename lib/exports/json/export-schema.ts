import { z } from "zod";
import { messageKinds, provenances } from "#drizzle/schema/enumerations.ts";
import { type Emotion, emotionNames } from "#lib/nlp/analysis.ts";

/** Name and version of the JSON export; a change that breaks a reader gets another number. */
export const exportSchemaName = "parlance-export-1";

const emotions = z.object(
  Object.fromEntries(emotionNames.map((name) => [name, z.number().min(0).max(1)])) as Record<Emotion, z.ZodNumber>,
);

const message = z.object({
  number: z.number().int().describe("Rank in the whole conversation, from 1."),
  id: z.string().describe("Identity of the message in the conversation; grows with its order."),
  localAt: z.string().describe("Wall clock in the conversation's zone, YYYY-MM-DDTHH:MM:SS."),
  sentAt: z.string().describe("Instant, ISO 8601 in UTC."),
  participantId: z.number().int().nullable().describe("Null for notices of WhatsApp."),
  kind: z.enum(messageKinds),
  text: z.string(),
  edited: z.boolean(),
  language: z.string().nullable().describe("ISO 639 code."),
  polarity: z.number().nullable().describe("-1..1; null = not scored."),
  subjectivity: z.number().nullable().describe("0..1; null = not scored."),
  emotions: emotions
    .nullable()
    .optional()
    .describe(
      "How strongly each emotion speaks in the text, 0 to 1 on its own, shown from 0.5 on; null = not scored. Missing in older exports.",
    ),
  attachment: z
    .object({ name: z.string(), sha256: z.string().nullable().describe("Null when the file is not in the export.") })
    .nullable(),
  entities: z.array(
    z.object({
      kind: z.string(),
      start: z.number().int().describe("UTF-16 offset into text."),
      len: z.number().int(),
      value: z.string().describe("Normal form, such as E.164 for a phone number."),
    }),
  ),
  details: z.record(z.string(), z.unknown()).nullable().describe("What a kind has besides text, such as poll options."),
  sourceLine: z.number().int().describe("Line of the message in the file it was read from."),
  provenance: z
    .enum(provenances)
    .nullable()
    .optional()
    .describe(
      "How a message of the WhatsApp Business Platform came; null for one of a file. Missing in older exports.",
    ),
  delivery: z.string().nullable().optional().describe("Furthest status that Meta told, such as read."),
  quoted: z
    .object({ id: z.string().nullable().describe("Null when it is not in the conversation."), text: z.string() })
    .nullable()
    .optional()
    .describe("The message that this one answers to by quoting it, with the first 160 characters of its text."),
});

/** The published shape of a JSON export. */
export const exportSchema = z.object({
  schema: z.literal(exportSchemaName),
  generator: z.string(),
  generatedAt: z.string(),
  title: z.string(),
  zone: z.string().describe("IANA zone of localAt."),
  range: z.object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    participantIds: z.array(z.number()).nullable(),
  }),
  sources: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  participants: z.array(
    z.object({ id: z.number(), name: z.string(), phone: z.string().nullable(), messages: z.number() }),
  ),
  messages: z.array(message),
  count: z.number().int().describe("Number of messages above: where it is missing or differs, the file is cut."),
});

export type ExportDocument = z.infer<typeof exportSchema>;
export type ExportDocumentMessage = z.infer<typeof message>;
