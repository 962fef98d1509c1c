import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { MediaFile } from "./get-media-file.ts";
import { mediaResponse } from "./media-response.ts";

const bytes = Buffer.from("0123456789");

function file(contentType: string | null, fileName = "a.bin"): MediaFile {
  const sha256 = createHash("sha256").update(bytes).digest();
  const read = ({ start = 0, end = bytes.length } = {}) => Readable.from([bytes.subarray(start, end)]);
  return {
    fileName,
    contentType,
    threat: null,
    object: { id: "1", byteSize: bytes.length, contentType, sha256, read },
  };
}

const ask = (contentType: string | null, headers: HeadersInit = {}, fileName?: string) =>
  mediaResponse(file(contentType, fileName), new Headers(headers));

test.each(["image/svg+xml", "text/html", "application/xml", "application/pdf", "application/zip", null])(
  "%s is only ever given to be saved, as bytes",
  (contentType) => {
    const { headers } = ask(contentType);
    expect(headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(headers.get("content-type")).toBe("application/octet-stream");
  },
);

test.each(["image/jpeg", "video/mp4", "image/svg+xml", null])("%s can run nothing and is not guessed at", (type) => {
  const { headers } = ask(type);
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("pictures are shown in the page", () => {
  const { headers } = ask("image/jpeg");
  expect(headers.get("content-type")).toBe("image/jpeg");
  expect(headers.get("content-disposition")).toMatch(/^inline;/);
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=8-100", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=1-2,4-5", 200, "0123456789", null],
  ["bytes=5-2", 200, "0123456789", null],
  ["chars=1-2", 200, "0123456789", null],
])("the range %s is answered with %i", async (range, status, body, contentRange) => {
  const response = ask("video/mp4", { range });
  expect(response.status).toBe(status);
  expect(await response.text()).toBe(body);
  expect(response.headers.get("content-range")).toBe(contentRange);
});

test("a file the browser holds already is not sent again", () => {
  const etag = ask("image/jpeg").headers.get("etag") ?? "";
  expect(ask("image/jpeg", { "if-none-match": etag }).status).toBe(304);
});

test("no name breaks out of its header or its folder", () => {
  const names = ['../../etc/passwd"\r\nx: y', "foto\u202Egpj.exe", "\ud800.jpg", "写真 (1).jpg"];
  for (const name of names) {
    expect(ask("image/jpeg", {}, name).headers.get("content-disposition")).toMatch(
      /^inline; filename\*=UTF-8''[\w.%!~-]+$/,
    );
  }
});
