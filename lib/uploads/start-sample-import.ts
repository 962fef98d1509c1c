import type { Context } from "#lib/context/context.ts";
import type { FileStarted } from "./import-started.ts";
import { sampleFileName, sampleZone, writeSampleChat } from "./sample-chat.ts";
import { startImport } from "./start-import.ts";

/** Imports the invented sample chat, by the same way as any file; when it is there already, that one is the answer. */
export function startSampleImport(ctx: Context): Promise<FileStarted> {
  const stream = new Blob([writeSampleChat()]).stream();
  return startImport(ctx, { stream, fileName: sampleFileName, zone: sampleZone, isSample: true });
}
