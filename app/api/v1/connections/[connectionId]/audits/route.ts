import { z } from "zod";
import { idInput, idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { listAudits } from "#lib/connections/audit/list-audits.ts";
import { startAudit } from "#lib/connections/audit/start-audit.ts";

const params = z.object({ connectionId: idInput });
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

export const GET = route({
  summary: "List comparisons of a connection with what Meta says it has handled, newest first",
  auth: "owner",
  params,
  response: z.object({
    audits: z.array(
      z.object({
        id: idOutput,
        state: z.enum(["queued", "running", "paused", "done", "failed"]),
        report: report.nullable(),
        trouble: z.string().nullable(),
        createdAt: instantOutput,
        finishedAt: instantOutput.nullable(),
      }),
    ),
  }),
  handler: async ({ ctx, params: { connectionId } }) => ({ audits: await listAudits(ctx, connectionId) }),
});

export const POST = route({
  summary: "Compare what is here with what Meta says it has handled; imports nothing",
  auth: "owner",
  params,
  response: z.object({ auditId: idOutput, jobId: z.string() }),
  status: 202,
  handler: ({ ctx, params: { connectionId } }) => startAudit(ctx, connectionId),
});
