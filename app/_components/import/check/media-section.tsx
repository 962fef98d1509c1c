import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import { isMediaKind } from "#lib/conversations/media-kinds.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { ImportFileCounts } from "#lib/uploads/count-import-files.ts";
import { CheckSection } from "./check-section.tsx";
import { FileGroup } from "./file-group.tsx";

/** Files that messages name or that lie in the archive: present, missing, unusable, and named by nobody. */
export function MediaSection({
  importId,
  conversationId,
  report,
  files,
}: {
  importId: string;
  conversationId: string;
  report: ImportReport;
  /** Null where a later reading has replaced the files: then they are counted, and no longer listed. */
  files: ImportFileCounts | null;
}) {
  const leftOut = Object.entries(report.kinds ?? {}).reduce((sum, [kind, n]) => sum + (isMediaKind(kind) ? n : 0), 0);
  const { present, missing, unusable, orphan } = files ?? countsOf(report);
  const named = present + missing + unusable;
  if (named + orphan === 0) {
    return (
      <CheckSection
        id="media"
        decided="No files"
        note={
          leftOut > 0
            ? `${formatCount(leftOut, "message")} had media; the export was made without`
            : "neither named nor in the archive"
        }
      />
    );
  }
  const group = { importId, conversationId };
  return (
    <CheckSection
      id="media"
      isUnsure={missing + unusable > 0}
      decided={`${formatNumber(present)} of ${formatCount(named, "file")} present`}
      note={missing + unusable === 0 ? "all that messages name" : `${formatNumber(missing)} missing`}
      proof={
        missing > 0 && (
          <p>
            {report.chatName === null
              ? "The text alone names its media. Export the chat with media and drop the .zip to have them."
              : "An export with media holds only the newest files on some phones. An earlier export may have the others."}
          </p>
        )
      }
    >
      {files && (
        <>
          <FileGroup
            {...group}
            group="missing"
            title="missing: a message names it, the export does not hold it"
            total={missing}
          />
          <FileGroup {...group} group="unusable" title="damaged or refused" total={unusable} />
          <FileGroup {...group} group="orphan" title="in the archive, named by no message" total={orphan} />
          <FileGroup {...group} group="present" title="present" total={present} />
        </>
      )}
    </CheckSection>
  );
}

function countsOf({ media }: ImportReport): ImportFileCounts {
  const { present = 0, missing = 0, unusable = 0, unnamed = 0 } = media ?? {};
  return { present, missing: Math.max(0, missing - unusable), unusable, orphan: unnamed };
}
