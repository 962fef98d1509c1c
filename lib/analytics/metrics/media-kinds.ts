import { sql } from "drizzle-orm";
import { z } from "zod";
import { messageKinds } from "#drizzle/schema/enumerations.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import { defineMetric, tally } from "../metric.ts";
import { inScope } from "../scope.ts";

export const mediaKinds = defineMetric({
  key: "media-kinds",
  title: "Media by kind",
  definition: "Messages that carry a file, by kind, whether or not the file is in the export.",
  row: z.object({ kind: z.enum(messageKinds), messages: tally }),
  async compute(executor, scope) {
    const { rows } = await executor.execute<{ kind: number; messages: number }>(
      sql`select kind, sum(messages)::float8 as messages
        from conversation_day_kinds where ${inScope(scope)} group by kind order by messages desc, kind`,
    );
    return rows.flatMap(({ kind, messages }) => {
      const name = messageKinds[kind];
      return name !== undefined && isMediaKind(name) ? [{ kind: name, messages }] : [];
    });
  },
});
