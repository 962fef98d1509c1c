import { z } from "zod";

/** Fields that a person enters, as all routes of connections take them. */
export const connectionInput = {
  name: z.string().trim().min(1).max(200),
  metaId: z.string().regex(/^\d{1,32}$/, "Digits only."),
  secret: z.string().trim().min(8).max(1_000),
  apiVersion: z.string().regex(/^v\d{1,3}\.\d$/, "Such as v25.0."),
};
