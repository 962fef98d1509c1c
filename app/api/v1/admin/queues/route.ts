import { route } from "#app/_api/route.ts";
import { getQueueOverview, queueOverviewSchema } from "#lib/queue/get-queue-overview.ts";

export const GET = route({
  auth: "operator",
  summary: "Queues, jobs at work, dead letters and workers",
  response: queueOverviewSchema,
  handler: ({ ctx }) => getQueueOverview(ctx),
});
