import { AppError } from "#lib/runtime/errors.ts";

const maxBytes = 4_096;

/** A small HTML form as it was posted. @throws AppError `too_large` beyond 4 KiB */
export async function readForm(body: ReadableStream<Uint8Array> | null): Promise<URLSearchParams> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > maxBytes) throw new AppError("too_large", "The form is larger than any of ours.");
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString("utf8"));
}
