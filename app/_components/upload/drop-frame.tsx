import { formatCount } from "../format/format-count.ts";
import styles from "./drop-frame.module.css";

/** What the page shows while files are held over it. */
export function DropFrame({ files }: { files: number }) {
  if (files === 0) return null;
  return (
    <div className={styles.frame} aria-hidden="true">
      <p className={styles.words}>Drop to import {formatCount(files, "file")}</p>
    </div>
  );
}
