import { z } from "zod";
import { entityKinds, messageKinds, provenances } from "#drizzle/schema/enumerations.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import { largestWindow, type WindowPlace } from "./get-message-window.ts";

/** A seq in an address. */
export const seqIn = z
  .string()
  .regex(/^\d{1,16}$/, "Not a seq.")
  .transform(Number)
  .refine(Number.isSafeInteger, "Not a seq.");
const seqOut = z.number().int().transform(String).pipe(z.string());

const places = ["around", "before", "after", "date", "edge"] as const;

/** Where a window lies: exactly one of the five. */
export const windowQuery = z
  .object({
    around: seqIn.optional().describe("Seq of the message in the middle."),
    before: seqIn.optional().describe("Seq: the page before it."),
    after: seqIn.optional().describe("Seq: the page after it."),
    date: z.iso.date().optional().describe("Day of the wall clock: around its first message."),
    edge: z.enum(["first", "last"]).optional().describe("An end of the conversation; `last` without a place."),
    limit: z.coerce.number().int().min(1).max(largestWindow).optional(),
  })
  .refine((query) => places.filter((place) => query[place] !== undefined).length <= 1, "Give one place.")
  .transform(({ limit, around, before, after, date, edge }): { place: WindowPlace; limit?: number | undefined } => {
    if (around !== undefined) return { place: { around }, limit };
    if (before !== undefined) return { place: { before }, limit };
    if (after !== undefined) return { place: { after }, limit };
    if (date !== undefined) return { place: { date }, limit };
    return { place: { edge: edge ?? "last" }, limit };
  });

/** How a message came from the WhatsApp Business Platform. */
export const provenanceView = z.enum(provenances);

const mediaView = z.object({
  id: z.number().int(),
  fileName: z.string(),
  isPresent: z.boolean(),
  contentType: z.string().nullable(),
  byteSize: z.number().int().nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  threat: z.string().nullable().describe("What a virus scanner found in it."),
  hasThumbnail: z.boolean(),
  problem: z.string().nullable(),
  canFetchAgain: z.boolean().describe("It could not be fetched, WhatsApp may still have it, and you may ask for it."),
});

const entityView = z.object({
  start: z.number().int().describe("UTF-16 offset in the text."),
  end: z.number().int(),
  kind: z.enum(entityKinds),
  value: z.string().describe("Normal form: E.164, ISO date, lower-case address; else the text itself."),
});

const score = z.number().nullable();
const contributionView = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  contribution: z.number(),
});

/** What the language engine has said of a message, and why. */
export const messageAnalysisView = z.object({
  language: z.string().nullable(),
  languageConfidence: score.describe("0 to 1."),
  polarity: score.describe("-1 to 1; null where it could not be scored."),
  subjectivity: score.describe("0 to 1."),
  emotions: z.record(z.enum(emotionNames), z.number()).nullable().describe("0 to 1, each on its own."),
  isQuestion: z.boolean(),
  entities: z.array(entityView),
  refinement: z
    .object({
      rules: score.describe("Polarity by the rules."),
      model: score.describe("Polarity by the model; null where it was not asked."),
      hasOtherNames: z.boolean().describe("Whether it named others than the rules."),
    })
    .nullable()
    .describe("What a neural model of the operator has changed; null where none was asked."),
  explanation: z
    .object({
      polarity: z.number(),
      spans: z.array(contributionView).describe("Words and emoji; with `rest` they sum to the polarity by the rules."),
      rest: z.number(),
      emotion: z
        .object({ emotion: z.enum(emotionNames), score: z.number(), spans: z.array(contributionView) })
        .nullable(),
    })
    .nullable(),
});

/** A window of messages as the API gives it. */
export const windowView = z.object({
  total: z.number().int().describe("Messages and notices of the conversation."),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
  focusSeq: seqOut.nullable().describe("The message the place led to."),
  messages: z.array(
    z.object({
      seq: seqOut,
      position: z.number().int().describe("Rank in the conversation, from 1."),
      participantId: z.number().int().nullable(),
      localAt: z.string().describe("Wall clock of the export."),
      kind: z.enum(messageKinds),
      language: z.string().nullable(),
      text: z.string(),
      attachment: z.string().nullable(),
      details: z.record(z.string(), z.unknown()).nullable(),
      isEdited: z.boolean(),
      isUndelivered: z.boolean().describe("Meta says that it could not be delivered."),
      quoted: z
        .object({
          seq: seqOut.nullable().describe("Null: the quoted message is not here."),
          participantId: z.number().int().nullable(),
          kind: z.enum(messageKinds).nullable(),
          text: z.string().describe("Its beginning."),
        })
        .nullable()
        .describe("The message that it answers by quoting; only the WhatsApp Business Platform tells."),
      clockNight: z.enum(["gap", "overlap"]).nullable(),
      media: mediaView.nullable(),
      entities: z.array(entityView).describe("People, places, dates and the like that the text names."),
    }),
  ),
});
