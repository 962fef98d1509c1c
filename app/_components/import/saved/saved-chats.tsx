import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { Table } from "#app/_components/table/table.tsx";
import type { SavedImport } from "#lib/uploads/get-saved-import.ts";
import checkStyles from "../check/check.module.css";
import styles from "../import.module.css";

/** The conversations that a file has begun or grown, each a door. */
export function SavedChats({ found: { conversations, conversationCount } }: { found: SavedImport }) {
  if (conversations.length === 0) return null;
  const more = conversationCount - conversations.length;
  return (
    <section className={styles.part} aria-labelledby="saved-chats">
      <h2 id="saved-chats">{formatCount(conversationCount, "conversation")}</h2>
      <Table caption="Conversations that the file has begun or grown" className={checkStyles.counts}>
        <thead>
          <tr>
            <th scope="col">Conversation</th>
            <th scope="col" className="number">
              New messages
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {conversations.map(({ id, title, isNew, stored }) => (
            <tr key={id}>
              <th scope="row">
                <Link className="door" href={`/conversations/${id}/overview`} prefetch={false}>
                  <bdi className="people">{title}</bdi>
                </Link>
              </th>
              <td className="number">{formatNumber(stored)}</td>
              <td>{isNew ? "begun" : stored > 0 ? "grown" : "nothing new"}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && <p className={styles.hint}>and {formatNumber(more)} more, under Conversations</p>}
    </section>
  );
}
