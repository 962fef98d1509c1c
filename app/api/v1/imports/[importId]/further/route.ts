import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { importStartedView } from "#app/api/v1/conversations/import-started-view.ts";
import { importFurtherChat } from "#lib/uploads/import-further-chat.ts";

export const POST = route({
  summary: "Import another chat of the same archive, without sending it again",
  auth: "editor",
  params: z.object({ importId: idInput }),
  body: z.strictObject({ chatName: z.string().min(1).max(4_096) }),
  response: importStartedView,
  status: 202,
  handler: ({ ctx, params, body }) => importFurtherChat(ctx, { ...params, ...body }),
});
