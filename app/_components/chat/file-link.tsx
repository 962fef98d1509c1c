import { Download, File } from "lucide-react";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { mostPixels } from "#lib/media/most-pixels.ts";
import type { ReaderMedia } from "#lib/messages/reader-message.ts";
import styles from "./message.module.css";

/** A file that the page does not show, to be saved. */
export function FileLink({ address, media }: { address: string; media: ReaderMedia }) {
  const { fileName, byteSize, width, height } = media;
  return (
    <a className={styles.file} href={address} download={fileName}>
      <File />
      <bdi className="file">{fileName}</bdi>
      {byteSize !== null && <span>{formatBytes(byteSize)}</span>}
      {width && height && width * height > mostPixels && (
        <span>
          too large to show: {formatNumber(width)} × {formatNumber(height)} pixels
        </span>
      )}
      <Download />
    </a>
  );
}
