import { z } from "zod";
import { entityKinds, messageKinds } from "#drizzle/schema/enumerations.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";

const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most).optional();

/** Which messages of a scope stand behind a number, as it is written in an address. All conditions hold together. */
export const behindQuery = z.object({
  /** 1 = Monday. */
  weekday: number(1, 7),
  hour: number(0, 23),
  kind: z.enum(messageKinds).optional(),
  /** Any kind that carries a file. */
  media: z.literal("1").optional(),
  /** Messages that are questions. */
  question: z.literal("1").optional(),
  /** Messages that open a session: the first after four quiet hours. */
  opens: z.literal("1").optional(),
  /** Replies after so many seconds or more, and fewer than so many. */
  waitFrom: number(0, 86_400),
  waitTo: number(0, 131_072),
  /** Messages with a link, or with one to this domain. */
  links: z.literal("1").optional(),
  domain: z
    .string()
    .regex(/^[^\s/'%_]{1,253}$/)
    .optional(),
  /** Messages that name something of a kind, or just this one. */
  names: z.enum(entityKinds).optional(),
  value: z.string().min(1).max(2_000).optional(),
  /** Messages of this topic. */
  topic: number(0, 32_767),
  /** Messages by their polarity: whether they have one, and which (from 0.05 off zero). */
  mood: z.enum(["scored", "unscored", "warm", "sore"]).optional(),
  /** Messages that show an emotion: its score is a half or more. */
  emotion: z.enum(emotionNames).optional(),
  /** Rows to leave out from the beginning, in pages of 100. */
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type BehindQuery = z.output<typeof behindQuery>;
