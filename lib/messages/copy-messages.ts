import type { PoolClient } from "pg";
import { messageFlags, messageKinds } from "#drizzle/schema/enumerations.ts";
import { copyRows } from "#lib/db/copy-rows.ts";
import { clockFlags } from "./clock-flags.ts";
import type { NewMessage } from "./new-message.ts";

const columns = [
  "workspace_id",
  "reading_id",
  "seq",
  "participant_id",
  "sent_at",
  "local_at",
  "kind",
  "language",
  "language_confidence",
  "words",
  "chars",
  "polarity",
  "subjectivity",
  "emotions",
  "is_question",
  "flags",
  "hash",
  "import_id",
  "source_line",
  "text",
  "attachment",
  "details",
  "tsv",
] as const;

const numberOfKind = new Map(messageKinds.map((kind, number) => [kind, number]));

type Place = { readingId: number; importId: number };

/** Stores messages of one reading or several with everything that is known of them, so that no row is ever updated. */
export async function copyMessages(
  client: PoolClient,
  workspaceId: number,
  readings: Iterable<Place & { messages: Iterable<NewMessage> }>,
): Promise<number> {
  return copyRows(client, "messages", columns, placed(readings), (out, { place, row }) => {
    out.int8(workspaceId);
    out.int8(place.readingId);
    out.int8(row.seq);
    out.int4(row.participantId);
    out.timestamp(row.sentAtMs);
    out.timestamp(row.localMs);
    out.int2(numberOfKind.get(row.kind) ?? 0);
    out.text(row.language);
    out.float4(row.languageConfidence);
    out.int4(row.words);
    out.int4(row.chars);
    out.float4(row.polarity);
    out.float4(row.subjectivity);
    out.bytea(row.emotions);
    out.boolean(row.isQuestion);
    out.int4(flagsOf(row));
    out.int8(row.hash);
    out.int8(place.importId);
    out.int8(row.sourceLine);
    out.text(row.text);
    out.text(row.attachment);
    out.jsonb(row.details);
    out.tsvector(row.lexemes);
  });
}

function* placed(readings: Iterable<Place & { messages: Iterable<NewMessage> }>) {
  for (const place of readings) for (const row of place.messages) yield { place, row };
}

function flagsOf({ isEdited, clockNight }: NewMessage): number {
  return (isEdited ? messageFlags.edited : 0) | clockFlags(clockNight);
}
