import { type SQL, sql } from "drizzle-orm";
import { conversationStatuses, importStatuses } from "#drizzle/schema/enumerations.ts";
import { engineVersion } from "#lib/nlp/engine-version.ts";

const ready = conversationStatuses.indexOf("ready");
const underWay = sql.raw(`(${importStatuses.indexOf("queued")}, ${importStatuses.indexOf("running")})`);

/**
 * `from … where …`: conversations `c` that another version of the engine has analysed, with `a`, their row of
 * reanalyses where it has begun. Those into which files are being read come later.
 */
export function staleConversations(): SQL {
  return sql`from conversations c
    join readings r on r.workspace_id = c.workspace_id and r.id = c.reading_id
    left join reanalyses a on a.workspace_id = c.workspace_id and a.conversation_id = c.id
      and a.engine_version = ${engineVersion}::int
    where c.status = ${ready}::int2 and c.trashed_at is null
      and r.engine_version is distinct from ${engineVersion}::int
      and not exists (select from imports i where i.workspace_id = c.workspace_id and i.conversation_id = c.id
        and i.status in ${underWay})`;
}
