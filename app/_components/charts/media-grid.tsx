import Image from "next/image";
import Link from "next/link";
import type { BehindMessage } from "#lib/analytics/list-behind.ts";
import { canShow } from "#lib/media/can-show.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import styles from "./media-grid.module.css";

const tilePx = 320;

/** Pictures as tiles, those that are not in the export as words; each opens its message. */
export function MediaGrid({
  conversationId,
  messages,
}: {
  conversationId: number;
  messages: readonly BehindMessage[];
}) {
  return (
    <ul className={styles.grid}>
      {messages.map(({ seq, file, localAt, attachment }) => (
        <li key={seq}>
          <Link href={`/conversations/${conversationId}/read?m=${seq}`} prefetch={false}>
            {file?.contentType?.startsWith("image/") && canShow(file) ? (
              <Image
                unoptimized
                src={`/api/v1/conversations/${conversationId}/media/${file.id}${file.hasThumbnail ? "/thumbnail" : ""}`}
                alt={`Sent ${formatWallClock(localAt, "dateTime")}`}
                loading="lazy"
                width={file.width ?? tilePx}
                height={file.height ?? tilePx}
              />
            ) : (
              <span className={styles.missing}>
                <bdi className="file">{attachment ?? "No name"}</bdi>
                {file ? "cannot be shown as a picture" : "not in the export"}
              </span>
            )}
            <time dateTime={localAt}>{formatWallClock(localAt, "date")}</time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
