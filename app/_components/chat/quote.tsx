import { kindWords } from "#lib/conversations/kind-words.ts";
import type { ReaderQuote } from "#lib/messages/reader-message.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import styles from "./quote.module.css";

/** The message that a message answers, above it: its beginning, and the way to it. */
export function Quote({
  conversationId,
  quoted,
  writer,
}: {
  conversationId: string;
  quoted: ReaderQuote;
  /** Who wrote the quoted message; null where that is not known. */
  writer: ReaderParticipant | null;
}) {
  if (quoted.seq === null) return <p className={styles.gone}>Answers a message that is not here</p>;
  return (
    <a className={styles.quote} href={`/conversations/${conversationId}/read?m=${quoted.seq}`}>
      {writer && <bdi className={styles.writer}>{writer.name}</bdi>}
      <span dir="auto" className={styles.words}>
        {quoted.text || (quoted.kind ? kindWords[quoted.kind] : "")}
      </span>
    </a>
  );
}
