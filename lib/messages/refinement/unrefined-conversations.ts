import { type SQL, sql } from "drizzle-orm";
import { conversationStatuses, importStatuses } from "#drizzle/schema/enumerations.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";

const ready = conversationStatuses.indexOf("ready");
const underWay = sql.raw(`(${importStatuses.indexOf("queued")}, ${importStatuses.indexOf("running")})`);

/**
 * `from … where …`: conversations `c` that may hold messages which these models have not refined, with `f`, their row
 * of refinements. Those that wait to be analysed anew, or into which files are being read, come later.
 * @param model version of the models; null where refinement is off: those that had been refined go back to the rules
 */
export function unrefinedConversations(model: string | null): SQL {
  const wanted =
    model === null
      ? sql`(f.model is not null or f.is_pending)`
      : sql`(f.model is distinct from ${model} or f.version is distinct from c.version or f.is_pending)`;
  return sql`from conversations c
    join readings r on r.workspace_id = c.workspace_id and r.id = c.reading_id
    left join refinements f on f.workspace_id = c.workspace_id and f.conversation_id = c.id
    where c.status = ${ready}::int2 and c.trashed_at is null and r.engine_version = ${engineVersion}::int and ${wanted}
      and not exists (select from imports i where i.workspace_id = c.workspace_id and i.conversation_id = c.id
        and i.status in ${underWay})`;
}
