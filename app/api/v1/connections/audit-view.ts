import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";

const count = z.number().int();

const report = z.object({
  days: z
    .array(
      z.object({
        from: z.iso.datetime(),
        to: z.iso.datetime().describe("Not included."),
        metaIncoming: count.describe("Incoming messages that Meta counted, approximately."),
        incoming: count.describe("Incoming messages that are here."),
      }),
    )
    .nullable()
    .describe("Null where Meta does not show its counts."),
  listed: count.nullable().describe("Messages that Meta lists as delivered; null where it does not show them."),
  isComplete: z.boolean().describe("The whole list was looked at."),
  missing: count.describe("Of these, not here at all."),
  withoutText: count.describe("Of these, here without their text."),
  failedWebhooks: count.describe("Of these, with a webhook that Meta could not deliver."),
  notes: z.array(z.string()),
});

/** A comparison with what Meta says it has handled. */
export const auditView = z.object({
  id: idOutput,
  state: z.enum(["queued", "running", "paused", "done", "failed"]),
  report: report.nullable(),
  trouble: z.string().nullable(),
  createdAt: instantOutput,
  finishedAt: instantOutput.nullable(),
});
