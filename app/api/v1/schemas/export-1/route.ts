import { route } from "#app/_api/route.ts";
import { renderExportSchema } from "#lib/exports/json/render-export-schema.ts";

export const GET = route({
  summary: "The shape of a JSON export, as JSON Schema",
  auth: "public",
  produces: "application/schema+json",
  handler: async () =>
    new Response(renderExportSchema(), {
      headers: { "content-type": "application/schema+json", "cache-control": "no-cache" },
    }),
});
