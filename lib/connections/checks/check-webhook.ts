import type { connections } from "#drizzle/schema/connections.ts";
import { sayTime } from "../say-time.ts";
import type { CheckLine } from "./check-line.ts";

type Row = Pick<typeof connections.$inferSelect, "verifiedAt" | "lastWebhookAt">;

/** Whether Meta has found the way here: its question whether the address is ours, and the first signed webhook. */
export function checkWebhook({ verifiedAt, lastWebhookAt }: Row): CheckLine {
  if (lastWebhookAt) {
    return { check: "webhook", state: "good", words: `The last webhook came on ${sayTime(lastWebhookAt)}.` };
  }
  if (verifiedAt) {
    const words = `Meta has verified the address on ${sayTime(verifiedAt)}, but no webhook has come yet. Write to the number to see one.`;
    return { check: "webhook", state: "warning", words };
  }
  const words =
    "Never received: Meta has not asked for the address yet. Enter the callback address and the verify token there.";
  return { check: "webhook", state: "bad", words };
}
