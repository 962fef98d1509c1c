import type { PoolClient } from "pg";
import { copyRows } from "#lib/db/copy-rows.ts";
import type { Hash64 } from "../message-hash.ts";

/** An old message in what is merged. */
export type KeptRow = {
  oldSeq: number;
  seq: number;
  /** The same message in the export's own reading. */
  matchSeq: number | null;
  /** Its file is named there and not here. */
  takesFile: boolean;
  /** Its text is there and never came here, or Meta says there that it was edited or revoked. */
  takesText: boolean;
  /** Its seconds are told there: the clocks that count from now on. */
  clock: { localMs: number; sentAtMs: number; nightFlags: number } | null;
};

/** A message of the export's own reading that is new in what is merged. */
export type AddedRow = {
  oldSeq: number;
  seq: number;
  participantId: number | null;
  localMs: number;
  sentAtMs: number;
  nightFlags: number;
  hash: Hash64;
};

const keptColumns = [
  "old_seq",
  "seq",
  "match_seq",
  "takes_file",
  "takes_text",
  "is_clocked",
  "local_at",
  "sent_at",
  "night",
];
const addedColumns = ["old_seq", "seq", "participant_id", "local_at", "sent_at", "night", "hash"];

/** Writes down for this transaction where each message goes: `merge_kept` and `merge_added`. */
export async function writeMergeRows(
  client: PoolClient,
  { kept, added }: { kept: Iterable<KeptRow>; added: Iterable<AddedRow> },
): Promise<void> {
  await client.query(`create temp table merge_kept (old_seq int8, seq int8, match_seq int8, takes_file boolean, takes_text boolean,
    is_clocked boolean, local_at timestamp, sent_at timestamptz, night int4) on commit drop`);
  await client.query(`create temp table merge_added (old_seq int8, seq int8, participant_id int4, local_at timestamp,
    sent_at timestamptz, night int4, hash int8) on commit drop`);
  await copyRows(client, "merge_kept", keptColumns, kept, (out, row) => {
    out.int8(row.oldSeq);
    out.int8(row.seq);
    out.int8(row.matchSeq);
    out.boolean(row.takesFile);
    out.boolean(row.takesText);
    out.boolean(row.clock !== null);
    out.timestamp(row.clock?.localMs ?? 0);
    out.timestamp(row.clock?.sentAtMs ?? 0);
    out.int4(row.clock?.nightFlags ?? 0);
  });
  await copyRows(client, "merge_added", addedColumns, added, (out, row) => {
    out.int8(row.oldSeq);
    out.int8(row.seq);
    out.int4(row.participantId);
    out.timestamp(row.localMs);
    out.timestamp(row.sentAtMs);
    out.int4(row.nightFlags);
    out.int8(row.hash);
  });
  await client.query("analyze merge_kept, merge_added");
}
