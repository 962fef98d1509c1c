import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { route } from "#app/_api/route.ts";
import { analyticsQuery } from "#lib/analytics/analytics-query.ts";
import { renderMetricCsv } from "#lib/analytics/render-metric-csv.ts";
import { recordView } from "#lib/library/record-view.ts";

export const GET = route({
  summary: "The rows of one metric as a CSV file (RFC 4180)",
  auth: "viewer",
  params: z.object({ conversationId: idInput, metric: z.string().regex(/^[a-z-]{1,40}$/) }),
  query: analyticsQuery,
  produces: "text/csv",
  async handler({ ctx, params, query }) {
    const { fileName, csv } = await renderMetricCsv(ctx, params.metric, { ...params, ...query });
    await recordView(ctx, params.conversationId);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "no-store",
      },
    });
  },
});
