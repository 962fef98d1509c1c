import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { encodingWords, platformWords } from "../import-words.ts";
import styles from "./check.module.css";
import { CheckSection } from "./check-section.tsx";

/** Which phone wrote the file, the shape of its lines with an example, and what else the archive holds. */
export function FormatSection({ report, children }: { report: ImportReport; children?: ReactNode }) {
  const { platform, clock, lines, encoding, shapeExample, preambleLines = 0, chatName, furtherChats } = report;
  const isUnsure = platform === "unknown" || furtherChats.length > 0;
  return (
    <CheckSection
      id="format"
      isUnsure={isUnsure}
      decided={`${platformWords[platform]}, ${clock === "12h" ? "12 hours" : "24 hours"}`}
      note={`${formatCount(lines, "line")}, ${encodingWords[encoding] ?? encoding}`}
      proof={
        <>
          <code className={styles.stamp} dir="ltr">
            <bdi>{shapeExample}</bdi>
          </code>
          <p>
            Every message begins like this
            {preambleLines > 0 && `; ${formatCount(preambleLines, "line stands", "lines stand")} before the first`}.
          </p>
          {chatName !== null && (
            <p>
              Read from <bdi className="file">{chatName}</bdi> in the archive.
            </p>
          )}
        </>
      }
    >
      {(furtherChats.length > 0 || children) && (
        <>
          {furtherChats.length > 0 && (
            <>
              <p>
                {formatCount(furtherChats.length, "more chat")} in the archive left alone. Unpack the archive to import{" "}
                {furtherChats.length === 1 ? "it" : "them"}:
              </p>
              <ul className={styles.names}>
                {furtherChats.map((name) => (
                  <li key={name}>
                    <bdi className="file">{name}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          {children}
        </>
      )}
    </CheckSection>
  );
}
