import { Globe } from "lucide-react";
import { formatInstant, formatWallClock } from "#app/_components/format/format-wall-clock.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import { createZoneClock } from "#lib/messages/zone-clock.ts";
import { CheckSection } from "./check-section.tsx";
import { ZoneForm } from "./zone-form.tsx";

/** The zone that places the phone's wall clock on the world's; no export holds one, so it can be changed. */
export function ZoneSection({
  importId,
  report,
  before,
  canChange,
}: {
  importId: string;
  report: ImportReport;
  before: string | null;
  canChange: boolean;
}) {
  const { zone, firstLocalAt } = report;
  return (
    <CheckSection
      id="zone"
      icon={<Globe />}
      decided={zone}
      note="no export holds one: your browser’s, or chosen"
      proof={
        <p>
          Days and hours are shown as the phone wrote them; the zone only says which instants they were.
          {firstLocalAt &&
            ` The first message, ${formatWallClock(firstLocalAt, "dateTime")} there, was sent at ${utc(firstLocalAt, zone)} UTC.`}
        </p>
      }
    >
      {canChange && (
        <ZoneForm
          key={`${importId} ${zone}`}
          importId={importId}
          zone={zone}
          before={before}
          zones={Intl.supportedValuesOf("timeZone")}
        />
      )}
    </CheckSection>
  );
}

function utc(localAt: string, zone: string): string {
  const localMs = Date.parse(`${localAt.replace(" ", "T").slice(0, 19)}Z`);
  const { sentAtMs } = createZoneClock(zone)(localMs);
  const isSameDay = Math.floor(sentAtMs / 86_400_000) === Math.floor(localMs / 86_400_000);
  return formatInstant(new Date(sentAtMs), isSameDay ? "time" : "dateTime", "UTC");
}
