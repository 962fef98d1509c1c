import { ownTest } from "./payload/own-test.ts";

/** A number that nobody has. */
const sender = "15555550100";

/** A webhook as Meta writes them, marked as the own test; `nonce` makes its bytes like no other's. */
export function ownWebhook(now: Date, nonce: string): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: ownTest.number, phone_number_id: ownTest.number },
    contacts: [{ profile: { name: "Parlance" }, wa_id: sender }],
    messages: [
      { from: sender, id: `test.${nonce}`, timestamp: seconds, type: "text", text: { body: "Test of the way in" } },
    ],
  };
  return JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: ownTest.account, changes: [{ field: "messages", value }] }],
  });
}
