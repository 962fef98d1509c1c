import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { importState } from "#lib/uploads/import-state.ts";

const hex = z
  .instanceof(Buffer)
  .transform((bytes) => bytes.toString("hex"))
  .pipe(z.string());

export const importView = z.object({
  id: idOutput,
  conversationId: idOutput.nullable().describe("Null for saved webhooks, which fill several conversations."),
  conversationTitle: z.string().nullable(),
  source: importState.source,
  status: importState.status,
  stage: importState.stage,
  jobId: z.string().nullable(),
  /** Runs begun so far. */
  attempt: z.number().int(),
  fileName: z.string(),
  byteSize: z.number().int(),
  sha256: hex,
  zone: z.string(),
  dateOrder: z.string().nullable(),
  progress: z.record(z.string(), z.number()),
  report: z.record(z.string(), z.unknown()).nullable(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
  createdAt: instantOutput,
  startedAt: instantOutput.nullable(),
  finishedAt: instantOutput.nullable(),
});

export const rejectedLine = z.object({ line: z.number().int(), reason: z.string(), text: z.string() });

const count = z.number().int();
const seq = z.number().int().transform(String).pipe(z.string());

const mergeView = z.object({
  state: importState.merge,
  /** The conversation that is or would be merged into. */
  conversationId: idOutput,
  conversationTitle: z.string(),
  isAutomatic: z.boolean(),
  preview: z.object({
    relation: z.enum(["same", "extends", "overlaps", "unrelated"]),
    counts: z.object({ matched: count, added: count, onlyExisting: count, contradictory: count }),
    clockShiftSeconds: z.number(),
    renamed: z.array(z.object({ existing: z.string(), incoming: z.string(), messages: count })),
    follows: z
      .enum(["phone", "name"])
      .optional()
      .describe(
        "Nothing is in both: the export ends before the live conversation begins, and the person is the same by this.",
      ),
    richer: count,
    examples: z.object({
      matched: z.array(seq),
      added: z.array(seq),
      onlyExisting: z.array(seq),
      contradictory: z.array(z.object({ existing: seq, incoming: seq })),
    }),
  }),
  notUndoable: z.string().nullable(),
  errorMessage: z.string().nullable(),
});

export const importDetailsView = importView.extend({
  queuePosition: z.number().int().nullable(),
  rejects: z.object({ total: z.number().int(), sample: z.array(rejectedLine) }),
  media: z.object({ present: z.number().int(), missing: z.number().int(), damaged: z.number().int() }),
  merge: mergeView.nullable(),
  conversations: z
    .array(z.object({ id: idOutput, title: z.string(), isNew: z.boolean(), stored: z.number().int() }))
    .describe("What saved webhooks have begun or grown; empty for an exported chat."),
});
