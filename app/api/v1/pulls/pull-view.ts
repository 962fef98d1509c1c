import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";

const count = z.number().int();

/** A pull of messages from a store that lists them. */
export const pullView = z.object({
  id: idOutput,
  connectionId: idOutput,
  state: z
    .enum(["queued", "running", "paused", "asking", "done", "stopped", "failed", "cancelled"])
    .describe("asking: a person has to put something right first. stopped: at a limit; it can be continued."),
  since: instantOutput.nullable(),
  until: instantOutput.nullable(),
  pages: count,
  rows: count.describe("Messages in these pages, also those that were here already."),
  bytes: count,
  trouble: z.string().nullable().describe("Why it does not go on, in words."),
  pausedUntil: instantOutput.nullable(),
  canResume: z.boolean(),
  createdAt: instantOutput,
  changedAt: instantOutput,
  finishedAt: instantOutput.nullable(),
});

export const pullDetailsView = pullView.extend({
  stored: count.describe("Messages that came with it first."),
  waiting: count.describe("Pages that have come and are not read yet."),
});
