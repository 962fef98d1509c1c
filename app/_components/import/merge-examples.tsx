import Link from "next/link";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import type { Context } from "#lib/context/context.ts";
import type { MergeDetails } from "#lib/messages/merging/get-merge.ts";
import { type ExampleMessage, loadExamples } from "#lib/messages/merging/load-examples.ts";
import styles from "./merge.module.css";

const shown = 5;

/** A few messages of each kind, each a door to its place. */
export async function MergeExamples({
  ctx,
  importId,
  merge,
  what,
}: {
  ctx: Context;
  importId: number;
  merge: MergeDetails;
  what: string;
}) {
  const { examples, counts } = merge.preview;
  const { existing, incoming } = await loadExamples(ctx, importId);
  const pairs = examples.contradictory.flatMap((pair) => {
    const [old, fresh] = [existing.get(pair.existing), incoming.get(pair.incoming)];
    return old && fresh ? [{ old, fresh }] : [];
  });
  const pick = (from: Map<number, ExampleMessage>, seqs: number[]) =>
    seqs.flatMap((seq) => from.get(seq) ?? []).slice(0, shown);
  return (
    <div className={styles.examples}>
      <Group title="New" total={counts.added} messages={pick(incoming, examples.added)} />
      <Group title="Already there" total={counts.matched} messages={pick(incoming, examples.matched)} />
      <Group
        title="Only in the conversation"
        total={counts.onlyExisting}
        messages={pick(existing, examples.onlyExisting)}
      />
      {pairs.length > 0 && (
        <details open>
          <summary>
            Contradictory <span className="quiet">{formatNumber(counts.contradictory)}</span>
          </summary>
          <ol>
            {pairs.map(({ old, fresh }) => (
              <li key={old.seq} className={styles.pair}>
                <span className="quiet">In the conversation</span>
                <Example message={old} />
                <span className="quiet">In this {what}</span>
                <Example message={fresh} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Group({ title, total, messages }: { title: string; total: number; messages: ExampleMessage[] }) {
  if (messages.length === 0) return null;
  return (
    <details open={title === "New"}>
      <summary>
        {title} <span className="quiet">{formatNumber(total)}</span>
      </summary>
      <ol>
        {messages.map((message) => (
          <li key={message.seq}>
            <Example message={message} />
          </li>
        ))}
      </ol>
      {total > messages.length && <p className="quiet">and {formatNumber(total - messages.length)} more</p>}
    </details>
  );
}

function Example({ message }: { message: ExampleMessage }) {
  const { conversationId, seq, localAt, sender, text, attachment } = message;
  return (
    <Link className={styles.example} href={`/conversations/${conversationId}/read?m=${seq}`} prefetch={false}>
      <time dateTime={localAt}>{formatWallClock(localAt, "dateTime")}</time>
      {sender && <bdi className="people">{sender}</bdi>}
      <bdi className={styles.text}>{text || attachment || "no text"}</bdi>
    </Link>
  );
}
