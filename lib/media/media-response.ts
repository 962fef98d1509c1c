import { Readable } from "node:stream";
import type { MediaFile } from "./get-media-file.ts";
import { isInlineType } from "./is-inline-type.ts";
import { parseRange } from "./parse-range.ts";

/**
 * The answer to a request for a file: whole or the range asked for. What a browser could run, and what a scanner flagged, is only ever given to be
 * saved; nothing it holds runs or loads anything, even when opened by its address.
 */
export function mediaResponse({ fileName, contentType, threat, object }: MediaFile, request: Headers): Response {
  const isInline = threat === null && isInlineType(contentType);
  const headers = new Headers({
    "content-type": (isInline && contentType) || "application/octet-stream",
    "content-disposition": `${isInline ? "inline" : "attachment"}; filename*=UTF-8''${encodeName(fileName)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    // Kept by the browser, but asked for each time: whether it may still be seen is decided here.
    "cache-control": "private, no-cache",
    etag: `"${object.sha256.toString("hex")}"`,
    "accept-ranges": "bytes",
  });
  if (request.get("if-none-match") === headers.get("etag")) return new Response(null, { status: 304, headers });
  const range = parseRange(request.get("range"), object.byteSize);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${object.byteSize}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: object.byteSize };
  headers.set("content-length", String(end - start));
  if (range) headers.set("content-range", `bytes ${start}-${end - 1}/${object.byteSize}`);
  const body = Readable.toWeb(object.read({ start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** As RFC 8187 wants it. */
function encodeName(fileName: string): string {
  const name = fileName.replace(/[/\\\p{Cc}]/gu, "_").toWellFormed();
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
