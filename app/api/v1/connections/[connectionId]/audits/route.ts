import { z } from "zod";
import { idInput, idOutput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { listAudits } from "#lib/connections/audit/list-audits.ts";
import { startAudit } from "#lib/connections/audit/start-audit.ts";
import { auditView } from "../../audit-view.ts";

const params = z.object({ connectionId: idInput });

export const GET = route({
  summary: "List comparisons of a connection with what Meta says it has handled, newest first",
  auth: "owner",
  params,
  response: z.object({ audits: z.array(auditView) }),
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
