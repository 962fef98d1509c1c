import { createHmac } from "node:crypto";
import type { FakeState } from "./fake-state.ts";

const waitsMs = [1_000, 5_000, 15_000];

/**
 * Sends a webhook as Meta does: signed over its bytes, again when it is not answered with 200 (four times at most), and
 * twice where that is switched on.
 * @returns the status of the last answer; 0 when there was none
 */
export function sendWebhook(state: FakeState, field: string, value: Record<string, unknown>): Promise<number> {
  const { account, callbackUrl, switches } = state;
  const metadata = { display_phone_number: account.displayPhoneNumber, phone_number_id: account.phoneNumberId };
  const change = { field, value: { messaging_product: "whatsapp", metadata, ...value } };
  const entry = [{ id: account.wabaId, changes: [change] }];
  const body = JSON.stringify({ object: "whatsapp_business_account", entry });
  const signature = `sha256=${createHmac("sha256", account.appSecret).update(body).digest("hex")}`;
  const sending = (async () => {
    if (!callbackUrl) return 0;
    if (switches.duplicate) await post(callbackUrl, body, signature);
    return postUntilTaken(callbackUrl, body, signature);
  })();
  state.sending.add(sending);
  return sending.finally(() => state.sending.delete(sending));
}

async function postUntilTaken(url: string, body: string, signature: string): Promise<number> {
  let status = await post(url, body, signature);
  for (const waitMs of waitsMs) {
    if (status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
    status = await post(url, body, signature);
  }
  return status;
}

async function post(url: string, body: string, signature: string): Promise<number> {
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  const answer = await fetch(url, { method: "POST", headers, body }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}
