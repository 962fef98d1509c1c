import { hashedText } from "#lib/messages/hashed-text.ts";
import { type Hash64, hashMessage, hashWith } from "#lib/messages/message-hash.ts";
import type { NewMessage } from "#lib/messages/new-message.ts";
import { createOccurrenceCounter } from "#lib/messages/occurrence-counter.ts";
import type { ParticipantBook } from "#lib/messages/participant-book.ts";
import { createZoneClock, type ZonedInstant } from "#lib/messages/zone-clock.ts";
import type { ParsedRecord } from "#lib/parse/parsed-record.ts";

/** A record with its place in the conversation: who, when, and which of its equals it is. */
export type PlacedRecord = ZonedInstant & {
  record: Omit<ParsedRecord, "kind"> & Pick<NewMessage, "kind">;
  participantId: number | null;
  /** The wall clock read as if it were UTC, milliseconds since 1970; NaN when it is no time. */
  localMs: number;
  hash: Hash64;
};

/**
 * Places records one after the other. It must see every record of the file from the first, also those that an earlier
 * run has stored: equal messages of a minute are numbered over the whole file.
 * @param countOccurrence one that has counted what the conversation holds already
 */
export function createRecordPlacer(
  zone: string,
  book: ParticipantBook,
  countOccurrence = createOccurrenceCounter(),
): (record: ParsedRecord) => PlacedRecord {
  const toInstant = createZoneClock(zone);
  return (record) => {
    const localMs = Date.parse(`${record.localAt}Z`);
    const same = hashMessage(record.sender, hashedText(record));
    return {
      record,
      participantId: record.sender === null ? null : book.idOf(record.sender),
      localMs,
      ...(Number.isNaN(localMs) ? { sentAtMs: localMs, clockNight: null } : toInstant(localMs)),
      hash: hashWith(same, countOccurrence(same, localMs)),
    };
  };
}
