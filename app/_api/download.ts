import { Readable } from "node:stream";
import type { StoredObject } from "#lib/storage/open-stored.ts";

/** A stored file as an attachment: never shown inside a page, never kept by a cache. */
export function download(object: Pick<StoredObject, "byteSize" | "contentType" | "read">, fileName: string): Response {
  return new Response(Readable.toWeb(object.read()) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": object.contentType ?? "application/octet-stream",
      "content-length": String(object.byteSize),
      "content-disposition": `attachment; filename="${plain(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}

function plain(fileName: string): string {
  return fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
}
