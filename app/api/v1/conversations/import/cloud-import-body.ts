import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";

const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** An import from the WhatsApp Business Platform, as JSON. */
export const cloudImportBody = z.object({
  connectionId: idInput,
  mode: z.enum(["pull"]).describe("pull: from the store of the connection that lists messages."),
  since: instant.nullish().describe("From this on; left out, from the first."),
  until: instant.nullish().describe("Up to this; left out, up to the last."),
});
