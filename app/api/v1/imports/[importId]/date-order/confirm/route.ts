import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { confirmDateOrder } from "#lib/uploads/confirm-date-order.ts";

export const POST = route({
  summary: "Say that the assumed order of the dates is right; nothing is read anew",
  auth: "editor",
  params: z.object({ importId: idInput }),
  handler: ({ ctx, params: { importId } }) => confirmDateOrder(ctx, importId),
});
