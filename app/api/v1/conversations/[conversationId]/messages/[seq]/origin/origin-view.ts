import { z } from "zod";
import { instantOutput } from "#app/_api/instant-output.ts";
import { provenanceView } from "#lib/messages/schemas.ts";

const error = z.object({
  code: z.number().int().nullable(),
  title: z.string().nullable(),
  details: z.string().nullable(),
});

/** How a message came, how far it was delivered, and what else it said. */
export const originView = z.object({
  provenance: provenanceView,
  receivedAt: instantOutput,
  deliveries: z.array(
    z.object({ status: z.string(), participant: z.string(), at: instantOutput, errors: z.array(error) }),
  ),
  versions: z.array(
    z.object({
      reason: z.string().describe("edited, revoked, or conflict: a second delivery with another text."),
      text: z.string(),
      at: instantOutput,
    }),
  ),
});
