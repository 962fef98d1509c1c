import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { route } from "#app/_api/route.ts";

export const GET = route({
  summary: "Describe this API, as OpenAPI 3.1",
  auth: "public",
  produces: "application/json",
  handler: async () => {
    const document = await readFile(join(process.cwd(), "docs/api/openapi.json"), "utf8");
    return new Response(document, { headers: { "content-type": "application/json", "cache-control": "no-cache" } });
  },
});
