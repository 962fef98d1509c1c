import type { ReactNode } from "react";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { ReaderParticipant } from "#lib/messages/reader-participant.ts";
import type { ImportFileCounts } from "#lib/uploads/count-import-files.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import styles from "./check.module.css";
import { CheckSummary } from "./check-summary.tsx";
import { DatesSection } from "./dates-section.tsx";
import { FormatSection } from "./format-section.tsx";
import { HoldsSection } from "./holds-section.tsx";
import { KnowingSection } from "./knowing-section.tsx";
import { LinesSection } from "./lines-section.tsx";
import { MediaSection } from "./media-section.tsx";
import { NoticesSection } from "./notices-section.tsx";
import { PeopleSection } from "./people-section.tsx";
import { ZoneSection } from "./zone-section.tsx";

/**
 * How a file was read, one section a question. What needs a look stands first, each warning with the way to its
 * section; a question that the file cannot answer goes before all sections.
 */
export function CheckPage({
  found,
  report,
  people,
  files,
  zoneBefore,
  canEdit,
  merge,
}: {
  found: ImportDetails;
  report: ImportReport;
  people: readonly ReaderParticipant[];
  files: ImportFileCounts | null;
  /** The zone of the reading before this one, where it was another. */
  zoneBefore: string | null;
  canEdit: boolean;
  /** How the file joins what the conversation held before; stands above all sections. */
  merge?: ReactNode;
}) {
  const importId = String(found.id);
  const conversationId = String(found.conversationId);
  const isOver = found.status === "ready";
  const canChange = canEdit && isOver && found.isShown;
  const isAsked = report.ambiguous && !report.isOrderChosen;
  const dates = <DatesSection importId={importId} report={report} canChange={canChange} />;
  return (
    <article className={styles.check} aria-label="How it was read">
      <h2>Check how it was read</h2>
      {isOver && <CheckSummary report={report} />}
      {merge}
      {isAsked && dates}
      <FormatSection importId={importId} report={report} canEdit={canEdit} />
      {!isAsked && dates}
      <ZoneSection importId={importId} report={report} before={zoneBefore} canChange={canChange} />
      {isOver && (
        <>
          <HoldsSection report={report} />
          <PeopleSection conversationId={conversationId} people={people} canEdit={canEdit} />
          <NoticesSection report={report} />
          <LinesSection found={found} lines={report.lines} />
          <MediaSection importId={importId} conversationId={conversationId} report={report} files={files} />
          <KnowingSection report={report} />
        </>
      )}
    </article>
  );
}
