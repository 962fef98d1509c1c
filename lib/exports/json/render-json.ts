import { Readable } from "node:stream";
import type { ExportOptions } from "../export-options.ts";
import type { ExportMessage, ExportSource } from "../export-source.ts";
import { type ExportDocument, type ExportDocumentMessage, exportSchemaName } from "./export-schema.ts";

/** The conversation as one JSON document of `exportSchema`, one message a line, the count last. */
export function renderJson(source: ExportSource, options: ExportOptions): Readable {
  return Readable.from(chunks(source, options), { objectMode: false });
}

async function* chunks(source: ExportSource, options: ExportOptions): AsyncGenerator<string> {
  const head: Omit<ExportDocument, "messages" | "count"> = {
    schema: exportSchemaName,
    generator: "Parlance",
    generatedAt: source.generatedAt.toISOString(),
    title: source.title,
    zone: source.zone,
    range: { from: options.from ?? null, to: options.to ?? null, participantIds: options.participantIds ?? null },
    sources: source.files.map((file) => ({ name: file.name, bytes: file.byteSize, sha256: file.sha256 })),
    participants: source.participants.map(({ id, name, phone, messages }) => ({ id, name, phone, messages })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"messages":[`;
  let count = 0;
  for await (const batch of source.messages) {
    const lines = batch.map((message) => JSON.stringify(toDocument(message)));
    yield `${count === 0 ? "\n" : ",\n"}${lines.join(",\n")}`;
    count += batch.length;
  }
  yield `\n],\n"count":${count}}\n`;
}

function toDocument(message: ExportMessage): ExportDocumentMessage {
  return {
    number: message.number,
    id: String(message.seq),
    localAt: message.localAt,
    sentAt: message.sentAt,
    participantId: message.participantId,
    kind: message.kind,
    text: message.text,
    edited: message.edited,
    language: message.language,
    polarity: message.polarity,
    subjectivity: message.subjectivity,
    emotions: message.emotions,
    attachment: message.attachment === null ? null : { name: message.attachment, sha256: message.attachmentSha256 },
    entities: message.entities,
    details: message.details,
    sourceLine: message.sourceLine,
    provenance: message.live?.provenance ?? null,
    delivery: message.live?.delivery ?? null,
    quoted: message.live?.quoted ?? null,
  };
}
