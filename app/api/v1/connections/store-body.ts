import { z } from "zod";
import { storeSettings } from "./store-settings.ts";

/** What a person enters for a store. */
export const storeBody = storeSettings.extend({
  key: z.string().min(1).max(4_000).optional().describe("Left out, the one that is there stays."),
  displayPhoneNumber: z
    .string()
    .max(40)
    .regex(/^\+?(?:[\s().-]*\d){5,20}[\s().-]*$/, "A phone number with the country's code.")
    .optional()
    .describe("Of the business, where it is not known yet: it tells who wrote a message."),
});
