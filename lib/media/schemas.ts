import { z } from "zod";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import { mostFiles } from "./list-media.ts";

export const mediaQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe("Id of the last file of the page before."),
  limit: z.coerce.number().int().min(1).max(mostFiles).default(100),
});

/** Files of a conversation as the API gives them. */
export const mediaView = z.object({
  files: z.array(
    z.object({
      id: z.number().int(),
      fileName: z.string(),
      seq: z
        .number()
        .int()
        .transform(String)
        .pipe(z.string())
        .nullable()
        .describe("The message that names it; null when none does."),
      kind: z.enum(messageKinds).nullable(),
      participantId: z.number().int().nullable(),
      localAt: z.string().nullable(),
      isPresent: z.boolean(),
      contentType: z.string().nullable(),
      byteSize: z.number().int().nullable(),
      width: z.number().int().nullable(),
      height: z.number().int().nullable(),
      durationMs: z.number().int().nullable().describe("Length of a sound or a film."),
      threat: z.string().nullable().describe("What a virus scanner found in it."),
      hasThumbnail: z.boolean(),
      problem: z.string().nullable(),
    }),
  ),
});
