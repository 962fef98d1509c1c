import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { getPull } from "#lib/connections/pull/get-pull.ts";
import { pullDetailsView } from "../pull-view.ts";

export const GET = route({
  summary: "Get a pull: state, pages, messages, until when it pauses, trouble in words",
  auth: "editor",
  params: z.object({ pullId: idInput }),
  response: pullDetailsView,
  handler: ({ ctx, params: { pullId } }) => getPull(ctx, pullId),
});
