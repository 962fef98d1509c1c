import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { conversationStatus } from "#lib/library/conversation-status.ts";
import { importState } from "#lib/uploads/import-state.ts";

/** A conversation as the API gives it. Local times are the wall clock of the export, without a zone. */
export const conversationView = z.object({
  id: idOutput,
  title: z.string(),
  status: conversationStatus,
  version: idOutput,
  zone: z.string(),
  isSample: z.boolean(),
  meParticipantId: z.number().int().nullable(),
  messageCount: z.number().int(),
  noticeCount: z.number().int(),
  mediaCount: z.number().int(),
  participantCount: z.number().int(),
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  languages: z.array(z.object({ language: z.string(), messages: z.number().int() })).nullable(),
  createdAt: instantOutput,
  trashedAt: instantOutput.nullable(),
});

export const conversationRowView = conversationView.extend({
  spine: z.object({ start: z.string(), weeks: z.array(z.number().int()) }).nullable(),
  lastText: z.string().nullable(),
  lastSender: z.string().nullable(),
  people: z.array(z.string()),
  lastImport: z
    .object({
      id: idOutput,
      status: importState.status,
      stage: importState.stage,
      progress: z.record(z.string(), z.number()),
      errorMessage: z.string().nullable(),
    })
    .nullable(),
});
