import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { decideMerge } from "#lib/messages/merging/decide-merge.ts";

const longestName = 1_000;
const mostNames = 1_000;

export const POST = route({
  summary: "Answer whether an import goes into the conversation of the same chat, or stays its own",
  auth: "editor",
  params: z.object({ importId: idInput }),
  body: z.strictObject({
    accept: z.boolean(),
    samePeople: z
      .array(z.string().max(longestName))
      .max(mostNames)
      .optional()
      .describe("Names of the export that are the people who have another name in the conversation."),
  }),
  response: z.object({ jobId: z.string().nullable() }),
  status: 202,
  handler: ({ ctx, params, body }) => decideMerge(ctx, { ...params, ...body }),
});
