import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";

const referralKeys = [
  "source_url",
  "source_id",
  "source_type",
  "headline",
  "body",
  "media_type",
  "image_url",
  "video_url",
  "thumbnail_url",
  "ctwa_clid",
] as const;

/** What belongs to a message besides its content: the advertisement it came from, the product it asks about. */
export function readOrigin(message: Record<string, unknown>): Record<string, unknown> | null {
  const referral = asRecord(message.referral);
  const context = asRecord(message.context);
  const product = asRecord(context.referred_product);
  const told: [string, string][] = referralKeys.flatMap((key) => {
    const value = asText(referral[key]);
    return value === null ? [] : [[key, value]];
  });
  const welcome = asText(asRecord(referral.welcome_message).text);
  if (welcome !== null) told.push(["welcome_message", welcome]);
  const found = {
    ...(told.length > 0 && { referral: Object.fromEntries(told) }),
    ...(asText(product.product_retailer_id) !== null && {
      product: { id: asText(product.product_retailer_id), catalog: asText(product.catalog_id) },
    }),
    ...((context.forwarded === true || context.frequently_forwarded === true) && { forwarded: true }),
  };
  return Object.keys(found).length === 0 ? null : found;
}
