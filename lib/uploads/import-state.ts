import { z } from "zod";
import { importSources, importStages, importStatuses, mergeStates } from "#drizzle/schema/enumerations.ts";

/** The names of what an import can be, for what goes in and out. */
export const importState = {
  source: z.enum(importSources),
  status: z.enum(importStatuses),
  stage: z.enum(importStages),
  merge: z.enum(mergeStates),
};
