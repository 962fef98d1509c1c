import { formatCount } from "#app/_components/format/format-count.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { encodingWords, platformWords } from "../import-words.ts";
import styles from "./check.module.css";
import { CheckSection } from "./check-section.tsx";
import { FurtherChats } from "./further-chats.tsx";

/** Which phone wrote the file, the shape of its lines with an example, and what else the archive holds. */
export function FormatSection({
  importId,
  report,
  canEdit,
}: {
  importId: string;
  report: ImportReport;
  canEdit: boolean;
}) {
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
      {furtherChats.length > 0 && (
        <>
          <p>{formatCount(furtherChats.length, "more chat")} in the archive. Each can be a conversation of its own:</p>
          <FurtherChats importId={importId} names={furtherChats} canEdit={canEdit} />
        </>
      )}
    </CheckSection>
  );
}
