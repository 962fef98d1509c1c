import { z } from "zod";
import { download } from "#app/_api/download.ts";
import { route } from "#app/_api/route.ts";
import { findLink } from "#lib/exports/links/find-link.ts";
import { redeemLink } from "#lib/exports/links/redeem-link.ts";
import { AppError } from "#lib/runtime/errors.ts";
import { gonePage, linkPage } from "./download-page.ts";

const params = z.object({ token: z.string().max(200) });
const rateLimit = { name: "download", max: 60, windowSeconds: 60 };

/** A page first: programs that look at links in mails must not use one up. */
export const GET = route({
  summary: "Page of a download link",
  auth: "public",
  params,
  rateLimit,
  produces: "text/html",
  handler: ({ ctx, params: { token } }) =>
    findLink(ctx.db, token, ctx.now()).then((link) => linkPage(link, ctx.now()), orGonePage),
});

export const POST = route({
  summary: "Download an export by its link",
  auth: "public",
  anyOrigin: true,
  params,
  rateLimit,
  produces: "application/octet-stream",
  handler: ({ ctx, params: { token } }) =>
    redeemLink(ctx, token).then(({ link, object }) => {
      const isZip = object.contentType === "application/zip";
      return download(object, `export.${isZip ? "zip" : link.format}`);
    }, orGonePage),
});

function orGonePage(error: unknown): Response {
  if (error instanceof AppError && error.code === "gone") return gonePage();
  throw error;
}
