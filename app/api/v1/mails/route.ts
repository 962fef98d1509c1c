import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { listMails } from "#lib/mail/list-mails.ts";

const mail = z.object({
  id: idOutput,
  recipient: z.string(),
  subject: z.string(),
  status: z.enum(["waiting", "sent", "kept", "failed"]),
  attempt: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: instantOutput,
  sentAt: instantOutput.nullable(),
});

export const GET = route({
  summary: "List the mails of the outbox",
  auth: "owner",
  response: z.object({ mails: z.array(mail) }),
  handler: async ({ ctx }) => ({ mails: await listMails(ctx) }),
});
