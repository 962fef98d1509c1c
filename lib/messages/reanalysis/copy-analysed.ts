import type { PoolClient } from "pg";
import { copyRows } from "#lib/db/copy-rows.ts";
import { analysedColumns } from "../analysed-columns.ts";
import { copyEntities } from "../copy-entities.ts";
import { exportedColumns } from "../exported-columns.ts";
import type { AnalysedMessage } from "./analysed-message.ts";
import { ReanalysisStopped } from "./reanalysis-stopped.ts";

/**
 * Copies messages from one reading into another, with their entities and with what is said of them now. All that comes
 * from the export is copied inside the database, byte for byte, and so is `seq`: links stay valid.
 * @param messages in their order
 * @throws ReanalysisStopped when one of them is not there any more as it was read
 */
export async function copyAnalysed(
  client: PoolClient,
  owner: { workspaceId: number; sourceReadingId: number; readingId: number },
  messages: readonly AnalysedMessage[],
): Promise<void> {
  const { workspaceId, sourceReadingId, readingId } = owner;
  await client.query(`create temp table analysed (seq int8, hash int8, language text, language_confidence float4, words int4,
    polarity float4, subjectivity float4, emotions bytea, is_question boolean, tsv tsvector) on commit drop`);
  await copyRows(client, "analysed", ["seq", "hash", ...analysedColumns], messages, (out, row) => {
    out.int8(row.seq);
    out.int8(row.hash);
    out.text(row.language);
    out.float4(row.languageConfidence);
    out.int4(row.words);
    out.float4(row.polarity);
    out.float4(row.subjectivity);
    out.bytea(row.emotions);
    out.boolean(row.isQuestion);
    out.tsvector(row.lexemes);
  });
  const columns = [...exportedColumns, ...analysedColumns];
  const from = [...exportedColumns.map((name) => `m.${name}`), ...analysedColumns.map((name) => `a.${name}`)];
  const { rowCount } = await client.query(
    `insert into messages (workspace_id, reading_id, ${columns.join(", ")})
     select m.workspace_id, $3::int8, ${from.join(", ")} from messages m join analysed a on a.seq = m.seq and a.hash = m.hash
     where m.workspace_id = $1::int8 and m.reading_id = $2::int8 and m.seq between $4::int8 and $5::int8
     order by m.seq`,
    [workspaceId, sourceReadingId, readingId, messages[0]?.seq ?? 0, messages.at(-1)?.seq ?? 0],
  );
  if (rowCount !== messages.length) throw new ReanalysisStopped();
  await copyEntities(client, workspaceId, [{ readingId, messages }]);
}
