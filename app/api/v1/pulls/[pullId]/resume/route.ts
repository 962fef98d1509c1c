import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { resumePull } from "#lib/connections/pull/resume-pull.ts";

export const POST = route({
  summary: "Continue a pull at the page where it stopped",
  auth: "editor",
  params: z.object({ pullId: idInput }),
  response: z.object({ jobId: z.string() }),
  status: 202,
  handler: ({ ctx, params: { pullId } }) => resumePull(ctx, pullId),
});
