import type { ExportMessage, ExportSource } from "#lib/exports/export-source.ts";

/** An export message with what a test says of it. */
export function exportMessage(number: number, given: Partial<ExportMessage>): ExportMessage {
  const at = new Date(Date.UTC(2024, 0, 5, 18, 0) + number * 60_000).toISOString();
  return {
    number,
    seq: number * 2 ** 20,
    localAt: at.slice(0, 19),
    sentAt: at,
    participantId: 1,
    kind: "text",
    text: "",
    edited: false,
    language: null,
    polarity: null,
    subjectivity: null,
    emotions: null,
    attachment: null,
    attachmentSha256: null,
    entities: [],
    sourceLine: number,
    details: null,
    live: null,
    ...given,
  };
}

/** A conversation of two invented people as exports read it. */
export function exportSource(messages: ExportMessage[]): ExportSource {
  return {
    title: "Orchard Lane",
    zone: "Europe/Dublin",
    meParticipantId: 2,
    participants: [
      { id: 1, name: "+353 1 555 0199", phone: "+35315550199", rank: 0, messages: messages.length },
      { id: 2, name: "Maeve Tully", phone: null, rank: 1, messages: 0 },
    ],
    files: [{ name: "WhatsApp Chat - Orchard Lane.zip", byteSize: 4_096, sha256: "ab".repeat(32) }],
    total: messages.length,
    notices: messages.filter((message) => message.participantId === null).length,
    media: { present: 0, missing: 0 },
    firstAt: messages[0]?.localAt ?? null,
    lastAt: messages.at(-1)?.localAt ?? null,
    generatedAt: new Date("2024-02-01T09:30:00Z"),
    messages: (async function* () {
      yield messages;
    })(),
  };
}
