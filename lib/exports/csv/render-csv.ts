import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { type Order, readOrder } from "#lib/conversations/read-order.ts";
import { emotionNames } from "#lib/nlp/analysis.ts";
import type { ExportOptions } from "../export-options.ts";
import type { ExportMessage, ExportParticipant, ExportSource } from "../export-source.ts";
import { formulaSafe } from "./formula-safe.ts";

type Column = {
  name: string;
  text: boolean;
  value: (message: ExportMessage, sender: ExportParticipant | undefined) => string | number | null;
};

const columns = (zone: string): Column[] => [
  { name: "number", text: false, value: (message) => message.number },
  { name: "message_id", text: false, value: (message) => String(message.seq) },
  { name: "timestamp_local", text: false, value: (message) => message.localAt },
  { name: "timestamp_utc", text: false, value: (message) => message.sentAt },
  { name: "zone", text: false, value: () => zone },
  { name: "participant_id", text: false, value: (message) => message.participantId },
  { name: "participant", text: true, value: (_message, sender) => sender?.name ?? "" },
  { name: "kind", text: false, value: (message) => message.kind },
  { name: "text", text: true, value: (message) => message.text },
  { name: "media_name", text: true, value: (message) => message.attachment },
  { name: "media_sha256", text: false, value: (message) => message.attachmentSha256 },
  { name: "deleted", text: false, value: (message) => String(message.kind === "deleted") },
  { name: "edited", text: false, value: (message) => String(message.edited) },
  { name: "language", text: false, value: (message) => message.language },
  { name: "polarity", text: false, value: (message) => message.polarity },
  { name: "subjectivity", text: false, value: (message) => message.subjectivity },
  {
    name: "entities",
    text: true,
    value: (message) => (message.entities.length ? JSON.stringify(message.entities) : ""),
  },
  { name: "source_line", text: false, value: (message) => message.sourceLine },
  // New columns come last: readers that count columns go on working.
  ...emotionNames.map((name): Column => ({ name, text: false, value: (message) => message.emotions?.[name] ?? null })),
  { name: "provenance", text: false, value: (message) => message.live?.provenance ?? null },
  { name: "delivery", text: true, value: (message) => message.live?.delivery ?? null },
  { name: "quoted_message_id", text: false, value: (message) => message.live?.quoted?.id ?? null },
  {
    name: "reactions",
    text: true,
    value: ({ details }) => (details?.reactions ? JSON.stringify(details.reactions) : ""),
  },
  { name: "order", text: true, value: ({ details }) => orderCell(readOrder(details)) },
];

function orderCell(order: Order | null): string {
  return order ? JSON.stringify(order.items.map(({ line: _, ...item }) => item)) : "";
}

/**
 * The messages as CSV (RFC 4180): UTF-8, CRLF between records, LF inside cells, every cell quoted.
 * In `raw` mode a reader gets each text back byte by byte; `safe` leads formulas with an apostrophe.
 */
export function renderCsv(source: ExportSource, options: ExportOptions["csv"]): Readable {
  const shape = columns(source.zone);
  const senders = new Map(source.participants.map((participant) => [participant.id, participant]));
  const cell = (column: Column, value: string | number | null) =>
    column.text && options.mode === "safe" && typeof value === "string" ? formulaSafe(value) : value;

  async function* rows() {
    yield shape.map((column) => column.name);
    for await (const batch of source.messages) {
      for (const message of batch) {
        const sender = message.participantId === null ? undefined : senders.get(message.participantId);
        yield shape.map((column) => cell(column, column.value(message, sender)));
      }
    }
  }

  const rowStream = Readable.from(rows());
  const csv = stringify({ bom: options.bom, delimiter: options.separator, quoted: true, record_delimiter: "windows" });
  rowStream.on("error", (error) => csv.destroy(error));
  csv.on("close", () => rowStream.destroy());
  return rowStream.pipe(csv);
}
