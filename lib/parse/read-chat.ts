import { decodeBlocks } from "./bytes/decode-blocks.ts";
import type { ChatProfile } from "./chat-profile.ts";
import type { ParsedRecord, ParsedReject } from "./parsed-record.ts";
import { type AssemblerOptions, RecordAssembler } from "./record-assembler.ts";

export const maxRecordsPerBatch = 1000;

export type ChatBatch = { records: ParsedRecord[]; rejects: ParsedReject[] };

/**
 * The second pass: the records of a chat text in file order, in batches of up to 1,000, by the rules that `inspectChat`
 * found. Streams; memory does not grow with the file.
 */
export async function* readChat(
  chunks: AsyncIterable<Uint8Array>,
  profile: ChatProfile,
  options: AssemblerOptions = {},
): AsyncGenerator<ChatBatch> {
  const assembler = new RecordAssembler(profile, options);
  for await (const block of decodeBlocks(chunks, profile.encoding)) {
    assembler.take(block);
    yield* batchesOf(assembler, maxRecordsPerBatch);
  }
  assembler.finish();
  yield* batchesOf(assembler, 1);
}

function* batchesOf(assembler: RecordAssembler, atLeast: number): Generator<ChatBatch> {
  while (assembler.records.length >= atLeast || assembler.rejects.length >= maxRecordsPerBatch) {
    const records = assembler.records.splice(0, maxRecordsPerBatch);
    const rejects = assembler.rejects.splice(0, maxRecordsPerBatch);
    yield { records, rejects };
  }
  if (atLeast === 1 && assembler.rejects.length > 0) yield { records: [], rejects: assembler.rejects.splice(0) };
}
