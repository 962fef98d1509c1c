import { formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { dateOrderWords } from "../import-words.ts";
import { CheckSection } from "./check-section.tsx";
import { DateOrderChoice } from "./date-order-choice.tsx";

/** Which number of a date is the day, what proves it, and what the other order would mean. */
export function DatesSection({
  importId,
  report,
  canChange,
}: {
  importId: string;
  report: ImportReport;
  canChange: boolean;
}) {
  const { dateOrder, dateOrderProof, isOrderChosen, firstLocalAt, lastLocalAt, otherOrder, ambiguous } = report;
  return (
    <CheckSection
      id="dates"
      isUnsure={ambiguous && !isOrderChosen}
      decided={dateOrderWords[dateOrder]}
      note={isOrderChosen ? "chosen by a person" : ambiguous ? "assumed" : "proved by the file"}
      proof={
        <>
          <p>{sentence(dateOrderProof)}</p>
          {!otherOrder && firstLocalAt && lastLocalAt && (
            <p>
              First on {formatWallClock(firstLocalAt, "date")}, last on {formatWallClock(lastLocalAt, "date")}. Read the
              other way, no other dates come out.
            </p>
          )}
        </>
      }
    >
      {otherOrder && (
        <DateOrderChoice
          key={`${importId} ${dateOrder}`}
          importId={importId}
          present={{ dateOrder, firstLocalAt, lastLocalAt }}
          other={otherOrder}
          isAsked={ambiguous && !isOrderChosen}
          canChange={canChange}
        />
      )}
    </CheckSection>
  );
}

function sentence(proof: string): string {
  return `${proof.charAt(0).toUpperCase()}${proof.slice(1)}.`;
}
