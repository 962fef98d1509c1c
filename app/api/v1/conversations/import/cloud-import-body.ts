import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** An import from the WhatsApp Business Platform, as JSON. */
export const cloudImportBody = z
  .object({
    connectionId: idInput,
    mode: z
      .enum(["pull", "history"])
      .describe(
        "pull: from the store of the connection that lists messages. history: what Meta pushes once of a number of the WhatsApp Business app; for owners.",
      ),
    since: instant.nullish().describe("From this on; left out, from the first. Only of a pull."),
    until: instant.nullish().describe("Up to this; left out, up to the last. Only of a pull."),
  })
  .refine(({ mode, since, until }) => mode === "pull" || (!since && !until), {
    path: ["since"],
    message: "Meta gives the whole history or none.",
  });
