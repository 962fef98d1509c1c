import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatLanguage } from "#app/_components/format/format-language.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import { Spine } from "#app/_components/layout/spine.tsx";
import type { TimeSpan } from "#app/_components/layout/spine-path.ts";
import type { ConversationItem } from "./conversation-item.ts";
import { ConversationMenu } from "./conversation-menu.tsx";
import { ConversationState } from "./conversation-state.tsx";
import styles from "./list.module.css";
import { OfferMark } from "./offer-mark.tsx";

export function ConversationRow({
  item,
  span,
  canEdit,
}: {
  item: ConversationItem;
  span: TimeSpan | null;
  canEdit: boolean;
}) {
  const isReady = item.messageCount > 0;
  const reading = item.import?.state === "running" || item.import?.state === "waiting";
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.title}>
        <Link href={isReady ? `/conversations/${item.id}/overview` : importAddress(item)} prefetch={false}>
          <bdi className="people">{item.title}</bdi>
        </Link>
        <span className={styles.meta}>
          {[
            item.participantCount > 0 ? formatCount(item.participantCount, "person", "people") : null,
            item.languages.map(formatLanguage).join(", "),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </th>
      <td className={styles.spine}>
        {span && <Spine spine={item.spine} span={span} years soft={reading} height={34} />}
      </td>
      <td className={`number ${styles.count}`}>
        {isReady ? (
          <Link className="door" href={`/conversations/${item.id}/read`} prefetch={false}>
            {formatNumber(item.messageCount)}
            <span className="visually-hidden"> messages, read them</span>
          </Link>
        ) : (
          <span className="faint">–</span>
        )}
      </td>
      <td className={styles.last}>
        <ConversationState item={item} />
        {!reading && item.lastAt && (
          <span className={styles.lastAt}>
            <span className={styles.when}>
              <time dateTime={item.lastAt}>{formatWallClock(item.lastAt, "date")}</time>
              {canEdit && <OfferMark item={item} />}
            </span>
            {item.lastText && (
              <span className={styles.lastText}>
                {item.lastSender && (
                  <>
                    <bdi>{item.lastSender}</bdi>:{" "}
                  </>
                )}
                <bdi className="people">{item.lastText}</bdi>
              </span>
            )}
          </span>
        )}
      </td>
      <td className={styles.more}>
        <ConversationMenu item={item} canEdit={canEdit} />
      </td>
    </tr>
  );
}

function importAddress(item: ConversationItem): string {
  return item.import ? `/imports/${item.import.id}` : `/conversations/${item.id}/overview`;
}
