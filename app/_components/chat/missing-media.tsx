import { EyeOff, FileX2, ImageOff, MicOff, VideoOff } from "lucide-react";
import { kindWords } from "#lib/conversations/kind-words.ts";
import { absenceWords } from "#lib/media/absence-words.ts";
import type { ReaderMessage } from "#lib/messages/reader-message.ts";
import { FetchFileButton } from "./fetch-file-button.tsx";
import styles from "./message.module.css";

const icons: Partial<Record<ReaderMessage["kind"], typeof FileX2>> = {
  image: ImageOff,
  gif: ImageOff,
  sticker: ImageOff,
  video: VideoOff,
  video_note: VideoOff,
  audio: MicOff,
  voice: MicOff,
  view_once: EyeOff,
};

/** A file that cannot be shown, and why. */
export function MissingMedia({ conversationId, message }: { conversationId: string; message: ReaderMessage }) {
  const Icon = icons[message.kind] ?? FileX2;
  return (
    <p className={styles.missing}>
      <Icon />
      <span>
        {kindWords[message.kind]}
        {message.attachment && (
          <>
            {" "}
            <bdi className="file">{message.attachment}</bdi>
          </>
        )}
      </span>
      <span className={styles.why}>{reason(message)}</span>
      {message.media?.canFetchAgain && <FetchFileButton conversationId={conversationId} mediaId={message.media.id} />}
    </p>
  );
}

function reason({ kind, media }: ReaderMessage): string {
  if (kind === "view_once") return "WhatsApp does not export it";
  if (media?.canFetchAgain) return "could not be fetched from WhatsApp";
  return absenceWords(media?.problem ?? null);
}
