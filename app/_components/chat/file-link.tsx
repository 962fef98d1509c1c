import { Download, File, ShieldAlert } from "lucide-react";
import { formatBytes } from "#app/_components/format/format-bytes.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { mostPixels } from "#lib/media/most-pixels.ts";
import type { ReaderMedia } from "#lib/messages/reader-message.ts";
import styles from "./message.module.css";

/** A file that the page does not show, to be saved. What a scanner flagged has its warning before it. */
export function FileLink({ address, media }: { address: string; media: ReaderMedia }) {
  const { fileName, byteSize, width, height, threat } = media;
  if (threat !== null) {
    return (
      <details className={styles.flagged}>
        <summary>
          <ShieldAlert />
          <bdi className="file">{fileName}</bdi>
          <span>
            The virus scanner found <bdi>{threat}</bdi>
          </span>
        </summary>
        <p>Opening this file may harm your computer.</p>
        <a href={address} download={fileName} rel="noreferrer">
          Save it all the same
        </a>
      </details>
    );
  }
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
