import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { resendMail } from "#lib/mail/resend-mail.ts";

export const POST = route({
  summary: "Try again to send a mail",
  auth: "owner",
  params: z.object({ mailId: idInput }),
  status: 202,
  handler: ({ ctx, params }) => resendMail(ctx, params.mailId),
});
