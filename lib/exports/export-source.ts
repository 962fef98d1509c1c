import type { MessageKind, Provenance } from "#drizzle/schema/enumerations.ts";
import type { Emotions } from "#lib/messages/unpack-emotions.ts";

/** A message as exports see it, people and files already named. */
export type ExportMessage = {
  /** Rank in the whole conversation, from 1. */
  number: number;
  seq: number;
  /** `YYYY-MM-DDTHH:MM:SS`, wall clock of the conversation's zone. */
  localAt: string;
  /** Instant in UTC, ISO 8601. */
  sentAt: string;
  participantId: number | null;
  kind: MessageKind;
  text: string;
  edited: boolean;
  language: string | null;
  polarity: number | null;
  subjectivity: number | null;
  emotions: Emotions | null;
  /** Name of the file: the sender's, else made of what it is and when it was sent. */
  attachment: string | null;
  /** Hex SHA-256 of the attached file; null where it is not in the export or nothing is attached. */
  attachmentSha256: string | null;
  entities: ExportEntity[];
  sourceLine: number;
  details: Record<string, unknown> | null;
  /** Null for a message that only a file of WhatsApp has. */
  live: ExportLiveFacts | null;
};

/** What the WhatsApp Business Platform tells of a message besides its content. */
export type ExportLiveFacts = {
  provenance: Provenance;
  /** Furthest of its statuses; null before the first. */
  delivery: string | null;
  /** What it answers to by quoting it. `id` null, without text: that is not in the conversation. */
  quoted: { id: string | null; text: string } | null;
};

export type ExportEntity = { kind: string; start: number; len: number; value: string };

export type ExportParticipant = {
  id: number;
  name: string;
  phone: string | null;
  /** Place in the palette: order by number of messages, from 0. */
  rank: number;
  messages: number;
};

/** Everything one export is made from, read inside one snapshot of the database. */
export type ExportSource = {
  title: string;
  zone: string;
  meParticipantId: number | null;
  participants: ExportParticipant[];
  /** The files the conversation was read from. */
  files: { name: string; byteSize: number; sha256: string }[];
  /** Messages and notices that the export will hold, and the first and last local time among them. */
  total: number;
  notices: number;
  media: { present: number; missing: number };
  firstAt: string | null;
  lastAt: string | null;
  generatedAt: Date;
  /** In order, batches of up to 1,000; to be read once. */
  messages: AsyncIterable<ExportMessage[]>;
};
