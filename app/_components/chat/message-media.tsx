import { Download, File } from "lucide-react";
import Image from "next/image";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { kindWords } from "#lib/conversations/kind-words.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { mediaAddress } from "./media-address.ts";
import styles from "./message.module.css";
import { MissingMedia } from "./missing-media.tsx";
import { Sound } from "./sound.tsx";

const unknownSize = { width: 240, height: 180 };

/** The file of a message: shown where the browser can show it, offered where it cannot, named where it is missing. */
export function MessageMedia({ conversationId, message }: { conversationId: string; message: ReaderMessage }) {
  const { media, kind } = message;
  if (!media?.isPresent || kind === "view_once") return <MissingMedia message={message} />;
  const address = mediaAddress(conversationId, media.id);
  const family = media.contentType?.split("/")[0];
  const label = `${kindWords[kind]}, ${media.fileName}`;

  if (family === "image") {
    return (
      <figure className={kind === "sticker" ? styles.sticker : styles.picture}>
        <a href={address} target="_blank" rel="noreferrer">
          <Image
            unoptimized
            src={address}
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
        <video src={address} controls preload="metadata" aria-label={label}>
          <track kind="captions" />
        </video>
        <figcaption className="file">{media.fileName}</figcaption>
      </figure>
    );
  }
  if (family === "audio") return <Sound address={address} label={label} />;
  return (
    <a className={styles.file} href={address} download={media.fileName}>
      <File />
      <bdi className="file">{media.fileName}</bdi>
      {media.byteSize !== null && <span>{formatBytes(media.byteSize)}</span>}
      <Download />
    </a>
  );
}
