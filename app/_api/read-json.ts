import { AppError } from "#lib/runtime/errors.ts";

const maxBytes = 1024 ** 2;

/**
 * The JSON body of a request, at most 1 MiB.
 * @throws AppError `unsupported_type`, `too_large` or `validation`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim();
  if (type !== "application/json") throw new AppError("unsupported_type", "Send the body as application/json.");
  const chunks: Uint8Array[] = [];
  let byteSize = 0;
  for await (const chunk of request.body ?? []) {
    byteSize += chunk.byteLength;
    if (byteSize > maxBytes) throw new AppError("too_large", "The body is larger than 1 MiB.");
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new AppError("validation", "The body is no valid JSON.");
  }
}
