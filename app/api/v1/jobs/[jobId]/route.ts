import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { getJob } from "#lib/queue/get-job.ts";
import { jobSchema } from "#lib/queue/job.ts";

export const GET = route({
  auth: "viewer",
  summary: "What became of a job",
  params: z.object({ jobId: z.uuid() }),
  response: jobSchema,
  handler: ({ ctx, params }) => getJob(ctx, params.jobId),
});
