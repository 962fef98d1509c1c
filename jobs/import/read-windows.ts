import type { ParsedRecord, ParsedReject } from "#lib/parse/parsed-record.ts";
import type { PlacedRecord } from "./place-record.ts";

/** A run of records that is analysed at once, and the rejects met on the way. */
export type Window = { records: PlacedRecord[]; rejects: ParsedReject[] };

export const windowRecords = 1_000;

/**
 * Cuts what the parser reads into windows of 1,000 records, whatever its own batches are.
 * @param skip records at the beginning that are stored already: they are placed and dropped
 */
export async function* readWindows(
  batches: AsyncIterable<{ records: ParsedRecord[]; rejects: ParsedReject[] }>,
  place: (record: ParsedRecord) => PlacedRecord,
  skip: number,
): AsyncGenerator<Window> {
  let window: Window = { records: [], rejects: [] };
  let position = 0;
  for await (const { records, rejects } of batches) {
    for (const reject of rejects) window.rejects.push(reject);
    for (const record of records) {
      position += 1;
      const placed = place(record);
      if (position > skip) window.records.push(placed);
      if (window.records.length < windowRecords) continue;
      yield window;
      window = { records: [], rejects: [] };
    }
  }
  if (window.records.length + window.rejects.length > 0) yield window;
}
