import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportDetails } from "#lib/uploads/get-import.ts";
import { CheckSection } from "./check-section.tsx";
import { LinesList } from "./lines-list.tsx";

/** Lines that could not be read as a message: number, text and reason. */
export function LinesSection({ found, lines }: { found: ImportDetails; lines: number }) {
  const { total, sample } = found.rejects;
  if (total === 0) return <CheckSection id="lines" decided="None" note={`of ${formatCount(lines, "line")}`} />;
  return (
    <CheckSection
      id="lines"
      isUnsure
      decided={`${formatNumber(total)} of ${formatCount(lines, "line")}`}
      note="kept as written"
      proof={
        <p>
          No line is lost: each stands here as the file holds it, with the reason. They are no messages of their own.
        </p>
      }
    >
      <LinesList key={String(found.id)} importId={String(found.id)} first={sample} total={total} />
    </CheckSection>
  );
}
