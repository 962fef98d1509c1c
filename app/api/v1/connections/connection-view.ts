import { z } from "zod";
import { idOutput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { connectionState } from "#lib/connections/connection-state.ts";
import { historyView } from "./history-view.ts";

const count = z.number().int();

/** What the checks of a connection found, in words, in their order. */
export const checkResult = z.object({
  at: z.iso.datetime(),
  lines: z.array(
    z.object({
      check: z.enum(["number", "account", "token", "subscription", "audit", "webhook"]),
      state: z.enum(["good", "warning", "bad", "unknown"]),
      words: z.string(),
    }),
  ),
  isOnBusinessApp: z.boolean().nullable().describe("The number is also used in the WhatsApp Business app."),
  onboardedAt: z.iso.datetime().nullable(),
  tokenEndsAt: z.iso.datetime().nullable(),
  isSubscribed: z.boolean().nullable().describe("Webhooks of the account go to this app."),
  canAudit: z.boolean().nullable().describe("Meta shows which messages it delivered."),
});

/** A connection without its secrets, with its health. */
export const connectionView = z.object({
  id: idOutput,
  name: z.string(),
  status: connectionState.status,
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
  pausedUntil: instantOutput.nullable().describe("Meta is not asked for anything before; webhooks are taken in."),
  asks: z.enum(["token", "permission", "account"]).nullable().describe("What a person has to put right at Meta."),
  checks: checkResult.nullable().describe("What the last checks found; null before the first."),
  silence: z.string().nullable().describe("In words, when no webhook has come for unusually long."),
  history: historyView,
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
