import { download } from "#app/_api/download.ts";
import { readForm } from "#app/_api/read-form.ts";
import { route } from "#app/_api/route.ts";
import { redeemLink } from "#lib/exports/links/redeem-link.ts";

export const POST = route({
  summary: "Download an export by its link (form field `token`)",
  auth: "public",
  anyOrigin: true,
  body: "raw",
  produces: "application/octet-stream",
  rateLimit: { name: "download", max: 60, windowSeconds: 60 },
  handler: async ({ ctx, body }) => {
    const token = (await readForm(body)).get("token") ?? "";
    const { link, object } = await redeemLink(ctx, token);
    return download(object, `export.${extensions[object.contentType ?? ""] ?? link.format}`);
  },
});

/** A long PDF comes as a zip of volumes. The name tells nothing else. */
const extensions: Record<string, string> = { "application/zip": "zip" };
