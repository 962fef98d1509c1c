import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { composeEml } from "#lib/mail/compose-eml.ts";
import { openMail } from "#lib/mail/open-mail.ts";

export const GET = route({
  summary: "Take a mail that was not sent yet, as .eml",
  auth: "owner",
  params: z.object({ mailId: idInput }),
  produces: "message/rfc822",
  handler: async ({ ctx, params }) =>
    new Response(new Uint8Array(await composeEml(await openMail(ctx, params.mailId))), {
      headers: {
        "content-type": "message/rfc822",
        "content-disposition": `attachment; filename="mail-${params.mailId}.eml"`,
        "cache-control": "no-store",
      },
    }),
});
