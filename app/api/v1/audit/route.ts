import { z } from "zod";
import { idInput, idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { listAudit } from "#lib/audit/list-audit.ts";

const maxRows = 200;

const event = z.object({
  id: idOutput,
  at: instantOutput,
  actorKind: z.string(),
  actorName: z.string().nullable(),
  action: z.string(),
  objectKind: z.string().nullable(),
  objectId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
});

export const GET = route({
  summary: "Read the audit trail of the workspace, newest first",
  auth: "owner",
  query: z.object({ before: idInput.optional(), limit: z.coerce.number().int().min(1).max(maxRows).default(50) }),
  response: z.object({ events: z.array(event) }),
  handler: async ({ ctx, query }) => ({ events: await listAudit(ctx, query) }),
});
