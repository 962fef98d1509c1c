import type { PulledPage } from "./read-page.ts";

type Owner = { phoneNumberId: string; displayPhoneNumber: string | null; wabaId: string | null };

/**
 * A page as it is kept: in the envelope of a webhook, under a field of our own, so that it takes the same way. Without
 * its paging, in which cursors change: the same messages are the same bytes.
 */
export function pageBody({ phoneNumberId, displayPhoneNumber, wabaId }: Owner, { data, contacts }: PulledPage): Buffer {
  const metadata = { phone_number_id: phoneNumberId, display_phone_number: displayPhoneNumber };
  const value = { messaging_product: "whatsapp", metadata, pulled: data, contacts };
  const entry = [{ id: wabaId, changes: [{ field: pulledField, value }] }];
  return Buffer.from(JSON.stringify({ object: "whatsapp_business_account", entry }));
}

export const pulledField = "pull";
