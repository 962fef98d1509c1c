import { z } from "zod";
import type { Context } from "#lib/context/context.ts";
import { type StoredFile, storeFile } from "#lib/media/store-file.ts";
import { AppError } from "#lib/runtime/errors.ts";
import type { GraphClient } from "../graph/graph-client.ts";
import { GraphError } from "../graph/graph-error.ts";
import { dropStored } from "./drop-stored.ts";
import { readDigest } from "./read-digest.ts";

/** Meta takes in no larger one. */
export const mostMediaBytes = 100 * 1024 ** 2;

/** The answer about a media id; sizes come as numbers and as strings. */
const mediaAnswer = z.object({
  url: z.string(),
  sha256: z.string().nullable().catch(null),
  file_size: z.coerce.number().int().nonnegative().nullable().catch(null),
});

/** What came is not what Meta announced: cut off, or other bytes. */
export class WrongBytes extends Error {
  override readonly name = "WrongBytes";
}

/**
 * Fetches a file of Meta into storage. Its address is good for five minutes: one that leads nowhere any more is asked
 * for anew once.
 * @param input.sha256 as the webhook announced it
 * @param input.onError called for each call that gave no file but is followed by another
 * @throws GraphError; WrongBytes; AppError `too_large`, `storage_unavailable`; errors of the stream as they are
 */
export async function downloadMedia(
  ctx: Pick<Context, "workspaceId">,
  graph: GraphClient,
  input: { mediaId: string; phoneNumberId: string; sha256: string | null; onError: () => Promise<void> },
): Promise<StoredFile> {
  const { mediaId, phoneNumberId, onError } = input;
  const ask = async () => {
    const { body } = await graph.get(mediaId, { phone_number_id: phoneNumberId });
    const told = mediaAnswer.safeParse(body);
    if (!told.success) throw new WrongBytes("Meta's answer names no address of the file.");
    if ((told.data.file_size ?? 0) > mostMediaBytes) throw new AppError("too_large", "The file is larger than 100 MB.");
    return told.data;
  };
  let told = await ask();
  const limits = { maxBytes: mostMediaBytes + 1 };
  const file = await graph.download(told.url, limits).catch(async (error: unknown) => {
    if (!(error instanceof GraphError) || error.status !== 404) throw error;
    await onError();
    told = await ask();
    return graph.download(told.url, limits);
  });
  const byteSize = told.file_size ?? file.contentLength ?? mostMediaBytes;
  const stream = file.body;
  try {
    const expectedBytes = file.contentLength ?? told.file_size ?? undefined;
    const stored = await storeFile(ctx, { stream, byteSize, maxBytes: mostMediaBytes, expectedBytes });
    const digests = [readDigest(input.sha256), readDigest(told.sha256)];
    if (digests.every((digest) => digest === null || digest.equals(stored.written.sha256))) return stored;
    await dropStored(ctx.workspaceId, stored);
    throw new WrongBytes("The bytes of the file are others than Meta announced.");
  } finally {
    stream.destroy();
  }
}
