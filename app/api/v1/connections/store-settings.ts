import { z } from "zod";
import { usualStore } from "#lib/connections/pull/store-settings.ts";

const parameterName = z.string().regex(/^[\w.[\]-]{1,64}$/, "A name of a parameter.");
const mostQuery = 20;

/** How the messages of a store are asked for. */
export const storeSettings = z.object({
  baseUrl: z
    .url()
    .max(500)
    .describe("Such as https://api.kapso.ai/meta/whatsapp. Meta itself has no list of messages."),
  pathTemplate: z
    .string()
    .max(300)
    .regex(/^\/[^?#\s]*$/, "A path that begins with /.")
    .default(usualStore.pathTemplate)
    .describe("After the base address; {version} and {phone_number_id} are filled in."),
  auth: z.enum(["bearer", "api_key"]).default(usualStore.auth).describe("Authorization: Bearer, or X-API-Key."),
  pageSize: z.number().int().min(1).max(100).default(usualStore.pageSize),
  sinceName: parameterName.nullable().default(usualStore.sinceName),
  untilName: parameterName.nullable().default(usualStore.untilName),
  timeFormat: z.enum(["iso", "unix"]).default(usualStore.timeFormat).describe("How the range is written."),
  query: z
    .record(parameterName, z.string().max(1_000))
    .refine((query) => Object.keys(query).length <= mostQuery, "Too many parameters.")
    .default(usualStore.query),
  maxPages: z.number().int().min(1).max(1_000_000).default(usualStore.maxPages),
  maxBytes: z
    .number()
    .int()
    .min(1_000)
    .max(1024 ** 4)
    .default(usualStore.maxBytes),
});
