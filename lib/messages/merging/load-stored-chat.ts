import { sql } from "drizzle-orm";
import { type MessageKind, messageKinds } from "#drizzle/schema/enumerations.ts";
import type { Executor } from "#lib/db/client.ts";
import { KeyCollector, type KeyedMessage } from "./key-collector.ts";
import { listCloudImports } from "./list-cloud-imports.ts";
import { listRevised } from "./list-revised.ts";
import type { StoredChat } from "./stored-chat.ts";

const pageRows = 20_000;

export type StoredMessage = KeyedMessage & { seq: number; participantId: number | null; kind: MessageKind };

type Row = {
  seq: number;
  localMs: number;
  participantId: number | null;
  sender: string | null;
  kind: number;
  text: string;
  attachment: string | null;
  isUnknown: boolean;
  /** Its number of `cloud_messages`; null for what an export has brought. */
  cloudId: number | null;
};

/**
 * Reads a whole reading for alignment, in pages.
 * @param onMessage sees every message once, in order
 */
export async function loadStoredChat(
  executor: Executor,
  owner: { workspaceId: number; conversationId: number; readingId: number; zone: string },
  onMessage: (message: StoredMessage) => void = () => undefined,
): Promise<StoredChat> {
  const cloudImports = await listCloudImports(executor, owner);
  const revised = cloudImports.length > 0 ? await listRevised(executor, owner) : new Map<number, string[]>();
  const collector = new KeyCollector();
  const seqs: number[] = [];
  const participants: number[] = [];
  for (let after = -1; ; ) {
    const { rows } = await executor.execute<Row>(sql`
      select m.seq::float8 as seq, extract(epoch from m.local_at)::float8 * 1000 as "localMs",
        m.participant_id as "participantId", p.name as sender, m.kind, m.text, m.attachment,
        m.details ->> 'reason' is not distinct from 'text_unknown' as "isUnknown",
        case when m.import_id = any(${sql.param(cloudImports)}::int8[]) then m.source_line::float8 end as "cloudId"
      from messages m left join participants p on p.workspace_id = m.workspace_id
        and p.conversation_id = ${owner.conversationId}::int8 and p.id = m.participant_id
      where m.workspace_id = ${owner.workspaceId}::int8 and m.reading_id = ${owner.readingId}::int8
        and m.seq > ${after}::int8
      order by m.seq limit ${pageRows}`);
    for (const row of rows) {
      const message = { ...row, kind: messageKinds[row.kind] ?? "text", earlier: revised.get(row.cloudId ?? 0) };
      collector.add(message);
      seqs.push(row.seq);
      participants.push(row.participantId ?? 0);
      onMessage(message);
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) break;
    after = last.seq;
  }
  const { readingId, zone } = owner;
  return {
    readingId,
    zone,
    keys: collector.keys(),
    named: collector.named(),
    seqs: Float64Array.from(seqs),
    participants: Int32Array.from(participants),
  };
}
