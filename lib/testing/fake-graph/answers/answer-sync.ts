import { FakeError } from "../fake-error.ts";
import type { FakeState } from "../fake-state.ts";
import { pushHistory } from "../push-history.ts";
import { sendWebhook } from "../send-webhook.ts";

const windowMs = 24 * 60 * 60_000;

/** POST smb_app_data: promises contacts or history, each once and only within a day, and then pushes them. */
export function answerSync(state: FakeState, body: Record<string, unknown>): object {
  const kind = String(body.sync_type);
  if (kind !== "smb_app_state_sync" && kind !== "history") throw new FakeError(100, "Invalid parameter sync_type");
  if (!state.isOnBusinessApp) throw new FakeError(100, "The number is not on the WhatsApp Business app");
  if (state.now().getTime() - state.onboardedAt.getTime() > windowMs) throw new FakeError(2593108, "Too late");
  if (state.synced.has(kind)) throw new FakeError(2593107, "Called too often");
  state.synced.add(kind);
  // After the answer: at Meta the first chunk takes minutes.
  const pushing = new Promise((resolve) => setImmediate(resolve)).then(() =>
    kind === "history" ? pushHistory(state) : pushContacts(state),
  );
  state.sending.add(pushing);
  void pushing.finally(() => state.sending.delete(pushing));
  return { messaging_product: "whatsapp", request_id: `fake-${kind}-${state.calls.length}` };
}

async function pushContacts(state: FakeState): Promise<void> {
  const timestamp = String(state.now().getTime());
  const state_sync = state.customers.map(({ name, phone }) => ({
    type: "contact",
    contact: { full_name: name, first_name: name.split(" ")[0], phone_number: phone },
    action: "add",
    metadata: { timestamp },
  }));
  await sendWebhook(state, "smb_app_state_sync", { state_sync });
}
