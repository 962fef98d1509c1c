import Image from "next/image";
import { kindWords } from "#lib/conversations/kind-words.ts";
import { canShow } from "#lib/media/can-show.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { FileLink } from "./file-link.tsx";
import { mediaAddress } from "./media-address.ts";
import styles from "./message.module.css";
import { MissingMedia } from "./missing-media.tsx";
import { Sound } from "./sound.tsx";
import { thumbnailAddress } from "./thumbnail-address.ts";

const unknownSize = { width: 240, height: 180 };

/** The file of a message: shown where the browser can show it, offered where it cannot, named where it is missing. */
export function MessageMedia({ conversationId, message }: { conversationId: string; message: ReaderMessage }) {
  const { media, kind } = message;
  if (!media?.isPresent || kind === "view_once") {
    return <MissingMedia conversationId={conversationId} message={message} />;
  }
  const address = mediaAddress(conversationId, media.id);
  const family = canShow(media) ? media.contentType?.split("/")[0] : null;
  const label = `${kindWords[kind]}, ${media.fileName}`;

  if (family === "image") {
    // What moves is shown itself: its small picture stands still.
    const moves = kind === "sticker" || media.contentType === "image/gif";
    return (
      <figure className={kind === "sticker" ? styles.sticker : styles.picture}>
        <a href={address} target="_blank" rel="noreferrer">
          <Image
            unoptimized
            src={media.hasThumbnail && !moves ? thumbnailAddress(conversationId, media.id) : address}
            alt={label}
            width={media.width ?? unknownSize.width}
            height={media.height ?? unknownSize.height}
            data-unsized={media.width === null ? "" : undefined}
          />
        </a>
        {kind !== "sticker" && <figcaption className="file">{media.fileName}</figcaption>}
      </figure>
    );
  }
  if (family === "video") {
    return (
      <figure className={styles.picture}>
        <video
          src={address}
          controls
          preload="metadata"
          aria-label={label}
          {...(media.width && media.height ? { width: media.width, height: media.height } : {})}
        >
          <track kind="captions" />
        </video>
        <figcaption className="file">{media.fileName}</figcaption>
      </figure>
    );
  }
  if (family === "audio") return <Sound address={address} label={label} lengthMs={media.durationMs} />;
  return <FileLink address={address} media={media} />;
}
