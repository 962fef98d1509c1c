import { z } from "zod";
import { idInput } from "#app/_api/id-schema.ts";
import { instantOutput } from "#app/_api/instant-output.ts";
import { route } from "#app/_api/route.ts";
import { getStore } from "#lib/connections/pull/get-store.ts";
import { removeStore } from "#lib/connections/pull/remove-store.ts";
import { saveStore } from "#lib/connections/pull/save-store.ts";
import { usualStore } from "#lib/connections/pull/store-settings.ts";

const params = z.object({ connectionId: idInput });
const parameterName = z.string().regex(/^[\w.[\]-]{1,64}$/, "A name of a parameter.");
const mostQuery = 20;

const settings = z.object({
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

export const GET = route({
  summary: "Show the store that the messages of a connection can be pulled from, without its key",
  auth: "owner",
  params,
  response: z.object({
    store: settings.extend({ baseUrl: z.string(), changedAt: instantOutput }).nullable(),
  }),
  handler: async ({ ctx, params: { connectionId } }) => ({ store: await getStore(ctx, connectionId) }),
});

export const PUT = route({
  summary: "Say from which store the messages of a connection can be pulled",
  auth: "owner",
  params,
  body: settings.extend({
    key: z.string().min(1).max(4_000).optional().describe("Left out, the one that is there stays."),
    displayPhoneNumber: z
      .string()
      .max(40)
      .regex(/^\+?(?:[\s().-]*\d){5,20}[\s().-]*$/, "A phone number with the country's code.")
      .optional()
      .describe("Of the business, where it is not known yet: it tells who wrote a message."),
  }),
  handler: ({ ctx, params: { connectionId }, body }) => saveStore(ctx, { ...body, connectionId }),
});

export const DELETE = route({
  summary: "Forget the store of a connection and its key; what was pulled stays",
  auth: "owner",
  params,
  handler: ({ ctx, params: { connectionId } }) => removeStore(ctx, connectionId),
});
