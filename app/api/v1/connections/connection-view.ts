import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";

const count = z.number().int();

/** A connection without its secrets, with its health. */
export const connectionView = z.object({
  id: idOutput,
  name: z.string(),
  status: z.enum(["active", "disconnected"]),
  phoneNumberId: z.string(),
  displayPhoneNumber: z.string().nullable(),
  wabaId: z.string().nullable(),
  appId: z.string().nullable(),
  apiVersion: z.string().describe("Of the Graph API."),
  zone: z.string().describe("IANA zone of the wall clock that its conversations show."),
  hasAccessToken: z.boolean(),
  isChangingSecret: z.boolean().describe("The app secret was changed; the one before counts for a day."),
  verifiedAt: instantOutput.nullable().describe("When Meta last asked whether the address is ours."),
  lastWebhookAt: instantOutput.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: instantOutput.nullable(),
  pausedUntil: instantOutput.nullable(),
  received: count.describe("Webhooks whose signature was right."),
  stored: count.describe("Messages that became rows."),
  duplicates: count,
  refused: count.describe("Webhooks whose signature was wrong or missing."),
  tests: count,
  unsupported: count,
  unassigned: count.describe("Changes for a phone number that no connection has."),
  conflicts: count.describe("Messages that came again with another text."),
  failed: count,
  createdAt: instantOutput,
});
