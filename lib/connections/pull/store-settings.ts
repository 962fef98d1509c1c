import type { StoreAuth, StoreTime } from "#drizzle/schema/enumerations.ts";

/** How a store of messages is asked. Times of a range go out as ISO 8601 or as unix seconds. */
export type StoreSettings = {
  baseUrl: string;
  /** After the base address, with {version} and {phone_number_id} in it. */
  pathTemplate: string;
  auth: StoreAuth;
  /** 1..100 messages. */
  pageSize: number;
  sinceName: string | null;
  untilName: string | null;
  timeFormat: StoreTime;
  query: Record<string, string>;
  /** What one pull takes at most before it asks to be continued. */
  maxPages: number;
  maxBytes: number;
};

export const usualStore: Omit<StoreSettings, "baseUrl"> = {
  pathTemplate: "/{version}/{phone_number_id}/messages",
  auth: "bearer",
  pageSize: 100,
  sinceName: "since",
  untilName: "until",
  timeFormat: "iso",
  query: {},
  maxPages: 10_000,
  maxBytes: 2 * 1024 ** 3,
};

/** Stores that are known. Kapso: docs.kapso.ai, list messages. */
export const storePresets = {
  kapso: {
    ...usualStore,
    baseUrl: "https://api.kapso.ai/meta/whatsapp",
    auth: "api_key",
    query: { fields: "kapso(direction,status,content,phone_number,contact_name,origin)" },
  },
} as const satisfies Record<string, StoreSettings>;
