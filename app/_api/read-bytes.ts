import { AppError } from "#lib/runtime/errors.ts";

/**
 * The body of a request as it came over the wire. One that announces more is refused unread, one that lies about it as
 * soon as it is longer.
 * @throws AppError `too_large`
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const refusal = () => new AppError("too_large", `The body is larger than ${Math.floor(maxBytes / 1024 ** 2)} MiB.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw refusal();
  const chunks: Uint8Array[] = [];
  let byteSize = 0;
  for await (const chunk of request.body ?? []) {
    byteSize += chunk.byteLength;
    if (byteSize > maxBytes) throw refusal();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
