import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { State } from "#app/_components/layout/state.tsx";
import type { Context } from "#lib/context/context.ts";
import { getMerge, type MergeDetails } from "#lib/messages/merging/get-merge.ts";
import styles from "./merge.module.css";
import { MergeDecision } from "./merge-decision.tsx";
import { MergeExamples } from "./merge-examples.tsx";
import { MergeUndo } from "./merge-undo.tsx";
import { clockShiftWords, sameBy } from "./merge-words.ts";

/** The import beside the other conversation of the same chat: what would happen, what has happened, and the way back. */
export async function MergePanel({
  ctx,
  importId,
  canEdit,
  what = "export",
}: {
  ctx: Context;
  importId: number;
  canEdit: boolean;
  /** What is laid beside the other conversation. */
  what?: "export" | "live conversation";
}) {
  const merge = await getMerge(ctx, importId);
  if (!merge) return null;
  return (
    <section id="merge" className={styles.merge} aria-labelledby="merge-title">
      <Title merge={merge} />
      {merge.errorMessage && <p role="alert">{merge.errorMessage}</p>}
      <Counts merge={merge} />
      {merge.state === "offered" && <Remarks merge={merge} what={what} />}
      {merge.state === "merged" && canEdit && <MergeUndo importId={String(importId)} reason={merge.notUndoable} />}
      {isOpen(merge) && canEdit && (
        <MergeDecision
          importId={String(importId)}
          isAsked={merge.state === "offered"}
          renamed={merge.preview.renamed}
          isUnrelated={isUnrelated(merge.preview)}
        />
      )}
      {merge.state === "offered" && <MergeExamples ctx={ctx} importId={importId} merge={merge} what={what} />}
    </section>
  );
}

function isUnrelated({ relation, follows }: MergeDetails["preview"]): boolean {
  return relation === "unrelated" && !follows;
}

function offeredWords(preview: MergeDetails["preview"]): string {
  if (preview.follows) return "This may be the same chat as";
  return isUnrelated(preview) ? "Nothing here is in" : "This looks like the same chat as";
}

function isOpen({ state }: MergeDetails): boolean {
  return state === "offered" || state === "declined" || state === "undone";
}

function Title({ merge: { state, conversationId, conversationTitle, isAutomatic, preview } }: { merge: MergeDetails }) {
  const other = (
    <Link className="door" href={`/conversations/${conversationId}/overview`} prefetch={false}>
      <bdi className="people">{conversationTitle}</bdi>
    </Link>
  );
  switch (state) {
    case "offered":
      return (
        <div>
          <State kind="warning">Needs you</State>
          <h2 id="merge-title">
            {offeredWords(preview)} {other}
          </h2>
        </div>
      );
    case "merging":
    case "undoing":
      return (
        <div>
          <State kind="running">{state === "merging" ? "Being merged" : "Being undone"}</State>
          <h2 id="merge-title">
            {state === "merging" ? "Into" : "Taken out of"} {other}
          </h2>
        </div>
      );
    case "merged":
      return (
        <div>
          <State kind="done">Merged</State>
          <h2 id="merge-title">
            Part of {other}
            {isAutomatic && (preview.counts.added > 0 ? ", which it extends" : ", which holds all of it")}
          </h2>
        </div>
      );
    case "declined":
    case "undone":
      return (
        <div>
          <State kind="info">{state === "declined" ? "Kept apart" : "Undone"}</State>
          <h2 id="merge-title">A conversation of its own, beside {other}</h2>
        </div>
      );
  }
}

function Counts({ merge: { preview, state } }: { merge: MergeDetails }) {
  const { added, matched, onlyExisting, contradictory } = preview.counts;
  const facts: [string, number, string][] = [
    ["New", added, state === "merged" ? "added to the conversation" : "would be added"],
    ["Already there", matched, "stay as they are"],
    ["Only in the conversation", onlyExisting, "stay as they are"],
    ["Contradictory", contradictory, "at one place, in other words: both are kept"],
  ];
  return (
    <dl className={styles.counts}>
      {facts.map(([label, count, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{formatNumber(count)}</b>
            {count > 0 && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Remarks({ merge: { preview }, what }: { merge: MergeDetails; what: string }) {
  const clock = clockShiftWords(preview.clockShiftSeconds, what);
  const { follows } = preview;
  if (!clock && !follows && preview.richer === 0) return null;
  return (
    <ul className={styles.remarks}>
      {follows && (
        <li>
          The conversation ends before this {what} begins. No message is in both: it is a guess, because{" "}
          {sameBy(follows)}.
        </li>
      )}
      {clock && <li>{clock}</li>}
      {preview.richer > 0 && (
        <li>
          {formatCount(preview.richer, "message")} of the conversation would take over from this {what} what{" "}
          {preview.richer === 1 ? "it does" : "they do"} not have: a text, seconds, or a file.
        </li>
      )}
    </ul>
  );
}
