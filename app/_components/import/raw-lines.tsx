import { formatNumber } from "#app/_components/format/format-number.ts";
import styles from "./import.module.css";

/** Lines as the file holds them, with their numbers and why they stand here. */
export function RawLines({ lines }: { lines: readonly { line: number; text: string; reason: string }[] }) {
  return (
    <ol className={styles.raw}>
      {lines.map(({ line, text, reason }) => (
        <li key={line}>
          <span className={styles.lineNumber}>{formatNumber(line)}</span>
          <code>
            <bdi>{text}</bdi>
          </code>
          <span className={styles.why}>{reason}</span>
        </li>
      ))}
    </ol>
  );
}
