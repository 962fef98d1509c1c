import { Image } from "lucide-react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportCounts } from "#lib/messages/imports/import-report.ts";
import { Fact } from "./fact.tsx";

/** Files that messages name: which are there, which are not. */
export function MediaFact({ media, hasArchive }: { media: ImportCounts["media"]; hasArchive: boolean }) {
  const { named, present, missing, unusable, unnamed } = media;
  if (named + unnamed === 0) return null;
  const notes = [
    missing - unusable > 0 && `${formatNumber(missing - unusable)} missing`,
    unusable > 0 && `${formatNumber(unusable)} damaged or refused`,
    unnamed > 0 && `${formatCount(unnamed, "file")} that no message names`,
  ].filter(Boolean);
  const advice = hasArchive
    ? "An export with media holds only the newest ones on some phones."
    : "The text alone names its media. Export the chat with media and drop the .zip to have them.";
  return (
    <Fact
      label="Media"
      icon={<Image />}
      isUnsure={missing > 0}
      note={notes.join(", ") || "all of them are here"}
      proof={missing > 0 ? advice : undefined}
    >
      {formatNumber(present)} of {formatNumber(named)} present
    </Fact>
  );
}
