import type { ReactNode } from "react";
import { formatCount } from "#app/_components/format/format-count.ts";
import { formatDuration } from "#app/_components/format/format-duration.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./check.module.css";
import { CheckSection } from "./check-section.tsx";

/** What the file tells about its own gaps: cut at WhatsApp's limit, time going back, privacy, nights of a clock change. */
export function KnowingSection({ report }: { report: ImportReport }) {
  const {
    stepsBack,
    probablyTruncated,
    advancedChatPrivacy,
    clockNights,
    isCopied = false,
    liesAhead = false,
  } = report;
  const nights = clockNights ? clockNights.gap + clockNights.overlap : 0;
  const isUnsure = probablyTruncated === true || isCopied || liesAhead || (stepsBack?.count ?? 0) > 0;
  const facts: { name: string; text: ReactNode }[] = [];
  if (probablyTruncated) {
    facts.push({
      name: "Probably cut",
      text: "WhatsApp exports the newest 40,000 messages without media, or 10,000 with media. This file holds about as many, so older ones are probably missing. An earlier export would have them.",
    });
  }
  if (isCopied) {
    facts.push({
      name: "Copied, not exported",
      text: "The lines are written as WhatsApp Web or Desktop copies them. What was not loaded or chosen there is missing. “Export chat” on the phone gives the whole.",
    });
  }
  if (liesAhead) {
    facts.push({
      name: "Dated ahead",
      text: "Messages carry dates after the day the file was read: a phone’s clock or calendar was wrong, or the order of the dates is another one.",
    });
  }
  if (stepsBack && stepsBack.count > 0) {
    facts.push({
      name: "Steps back in time",
      text: (
        <>
          {stepsBack.count === 1 ? "Once" : formatCount(stepsBack.count, "time")} a message is older than the one above,
          at most by {formatDuration(stepsBack.largestSeconds)}
          {stepsBack.firstLine !== null && <>, first in line {formatNumber(stepsBack.firstLine)}</>}. The order of the
          file is kept: a phone was offline, or a clock was set by hand.
        </>
      ),
    });
  }
  if (advancedChatPrivacy) {
    facts.push({
      name: "Advanced Chat Privacy",
      text: "The chat holds a notice about it. While it is on, WhatsApp lets nobody export the chat, so a later export may not be possible.",
    });
  }
  if (nights > 0) {
    facts.push({
      name: "Clock nights",
      text: `${formatCount(nights, "message falls", "messages fall")} into an hour that came twice or was skipped in ${report.zone}. They keep the order of the file and carry a mark.`,
    });
  }
  return (
    <CheckSection
      id="more"
      isUnsure={isUnsure}
      decided={facts.length === 0 && "Nothing out of the ordinary"}
      note={
        facts.length === 0 && stepsBack === undefined
          ? "read before Parlance looked for gaps; read the file again to know"
          : undefined
      }
    >
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </CheckSection>
  );
}
