import { z } from "zod";

const day = z.iso.date().describe("Local day of the conversation, inclusive.");

/** What a person may ask of an export. */
export const exportOptions = z
  .object({
    format: z.enum(["pdf", "csv", "json"]),
    from: day.optional(),
    to: day.optional(),
    participantIds: z.array(z.number().int()).max(1_000).optional().describe("Only messages of these people."),
    layout: z.enum(["bubbles", "transcript"]).default("bubbles").describe("How a PDF is set."),
    csv: z
      .object({
        bom: z.boolean().default(true).describe("A byte order mark, which Excel needs to see UTF-8."),
        separator: z.enum([",", ";"]).default(","),
        mode: z
          .enum(["safe", "raw"])
          .default("safe")
          .describe("safe: text cells that a spreadsheet would run as a formula get a leading apostrophe."),
      })
      .default({ bom: true, separator: ",", mode: "safe" }),
  })
  .refine((options) => !options.from || !options.to || options.from <= options.to, {
    path: ["to"],
    message: "The last day lies before the first.",
  });

export type ExportOptions = z.infer<typeof exportOptions>;
