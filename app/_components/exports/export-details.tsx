import Link from "next/link";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatInstant } from "#app/_components/format/format-wall-clock.ts";
import type { ListedExport } from "#lib/exports/list-exports.ts";
import { ExportActions } from "./export-actions.tsx";
import { ExportState } from "./export-state.tsx";
import { formatWords, rangeWords } from "./export-words.ts";
import styles from "./exports.module.css";
import { SealBars } from "./seal-bars.tsx";

/** One export whole: its seal, what is inside, its link, and what can be done with it. */
export function ExportDetails({
  item,
  zone,
  now,
  mayChange,
}: {
  item: ListedExport;
  zone: string;
  now: Date;
  mayChange: boolean;
}) {
  const linkIsOpen = item.linkExpiresAt !== null && item.linkRevokedAt === null && item.linkExpiresAt > now;
  return (
    <aside className={styles.details} aria-label="Details of the export">
      <header>
        <h2>
          <Link href={`/conversations/${item.conversationId}`} prefetch={false}>
            <bdi className="people">{item.title}</bdi>
          </Link>
        </h2>
        <p className={styles.note}>
          {formatWords(item)}
          {item.byteSize !== null && `, ${formatBytes(item.byteSize)}`}
        </p>
      </header>
      {item.sha256 ? <SealBars sha256={item.sha256} /> : <ExportState item={item} now={now} />}
      <dl className={styles.facts}>
        <dt>Messages</dt>
        <dd>{item.messageCount === null ? "–" : formatCount(item.messageCount, "message")}</dd>
        <dt>Range</dt>
        <dd>{rangeWords(item)}</dd>
        <dt>Asked for</dt>
        <dd>{formatInstant(item.createdAt, "dateTime", zone)}</dd>
        {item.linkExpiresAt && (
          <>
            <dt>Link</dt>
            <dd>
              {linkIsOpen ? `ends ${formatInstant(item.linkExpiresAt, "dateTime", zone)}` : "closed"}, opened{" "}
              {item.linkDownloads} of {item.linkMaxDownloads} times
            </dd>
          </>
        )}
      </dl>
      {mayChange && <ExportActions id={String(item.id)} status={item.status} linkIsOpen={linkIsOpen} />}
      {item.sha256 && (
        <section className={styles.check}>
          <h3>To check it without Parlance</h3>
          <p>
            Any program that computes SHA-256 must give the value above for the file, such as{" "}
            <code className="file">sha256sum</code>. One changed byte gives another.
          </p>
        </section>
      )}
    </aside>
  );
}
