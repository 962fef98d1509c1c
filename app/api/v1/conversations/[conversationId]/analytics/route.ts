import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { analyticsAnswer } from "#lib/analytics/analytics-answer.ts";
import { analyticsQuery } from "#lib/analytics/analytics-query.ts";
import { getAnalytics } from "#lib/analytics/get-analytics.ts";
import { type MetricName, metrics } from "#lib/analytics/registry.ts";
import { recordView } from "#lib/library/record-view.ts";
import { AppError } from "#lib/runtime/errors.ts";

const names = Object.keys(metrics) as MetricName[];

export const GET = route({
  summary: "Every metric of a conversation, in a range of local days and for some of its people",
  auth: "viewer",
  params: z.object({ conversationId: idInput }),
  query: analyticsQuery,
  response: analyticsAnswer,
  async handler({ ctx, params, query }) {
    const found = await getAnalytics(ctx, { ...params, ...query }, names);
    if (!found) throw new AppError("conflict", "This conversation has not been read yet.");
    await recordView(ctx, params.conversationId);
    const { scope } = found;
    return {
      conversationId: String(scope.conversationId),
      zone: scope.zone,
      from: scope.from,
      to: scope.to,
      participants: scope.chosen,
      metrics: found.metrics,
    };
  },
});
