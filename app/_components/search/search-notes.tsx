import { formatCount } from "#app/_components/format/format-count.ts";
import { State } from "#app/_components/layout/state.tsx";
import type { SearchResult } from "#lib/search/schemas.ts";
import styles from "./search-screen.module.css";

/** What one must know to trust the list: what is still being read, cut short, or was not understood. */
export function SearchNotes({ result }: { result: SearchResult }) {
  return (
    <div role="status">
      {result.indexing.map(({ conversationId, title, percent }) => (
        <p key={conversationId} className={styles.note}>
          <State kind="running">
            <b>
              <bdi>{title}</bdi>
            </b>{" "}
            is indexed to {percent}%. Hits from it may be missing; they will appear here.
          </State>
        </p>
      ))}
      {result.partial && (
        <p className={styles.note}>
          <State kind="warning">
            This search takes longer than two seconds. Only the newest messages were looked at: add a word or a filter.
          </State>
        </p>
      )}
      {result.query.ignoredWords > 0 && (
        <p className={styles.note}>
          <State kind="info">
            The first 32 words are searched; {formatCount(result.query.ignoredWords, "word")} more were left out.
          </State>
        </p>
      )}
    </div>
  );
}
