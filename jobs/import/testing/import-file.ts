import { randomUUID } from "node:crypto";
import { importRun } from "#jobs/handlers/import-run.ts";
import type { Context } from "#lib/context/context.ts";
import { startChat } from "#lib/uploads/testing/start-chat.ts";

export type Imported = { conversationId: number; importId: number };

/** Takes a file in as an upload does. */
export async function uploadFile(
  ctx: Context,
  fileName: string,
  bytes: Uint8Array | string,
  zone = "Europe/Madrid",
  intoConversationId?: number,
): Promise<Imported> {
  async function* pieces() {
    yield Buffer.from(bytes);
  }
  const { conversationId, importId } = await startChat(ctx, { stream: pieces(), fileName, zone, intoConversationId });
  return { conversationId, importId };
}

/** Runs the job of an import once, in this process. */
export function runImportJob(
  ctx: Context,
  importId: number,
  run: { isLast?: boolean; signal?: AbortSignal } = {},
): Promise<void> {
  const { isLast = true, signal = new AbortController().signal } = run;
  return importRun(ctx, { workspaceId: ctx.workspaceId, importId }, { id: randomUUID(), attempt: 1, isLast, signal });
}

/** Takes a file in and reads it to the end. */
export async function importFile(
  ctx: Context,
  fileName: string,
  bytes: Uint8Array | string,
  zone?: string,
  intoConversationId?: number,
) {
  const imported = await uploadFile(ctx, fileName, bytes, zone, intoConversationId);
  await runImportJob(ctx, imported.importId);
  return imported;
}
