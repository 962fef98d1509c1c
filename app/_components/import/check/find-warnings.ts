import { formatCount } from "#app/_components/format/format-count.ts";
import { formatNumber } from "#app/_components/format/format-number.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import type { CheckSectionId } from "./check-sections.ts";

export type Warning = { section: CheckSectionId; text: string };

/** What a person should look at before they rely on an import, the gravest first; empty when all is well. */
export function findWarnings(report: ImportReport): Warning[] {
  const { notices = 0, rejects = 0, media, stepsBack, noticeTypes, furtherChats } = report;
  const missing = media ? media.missing - media.unusable : 0;
  const warnings: (Warning | false | undefined)[] = [
    report.ambiguous &&
      !report.isOrderChosen && {
        section: "dates",
        text: "Nothing in the file tells which number of a date is the day. One order is assumed.",
      },
    report.probablyTruncated && {
      section: "more",
      text: "The export probably lacks its oldest part: it holds as many messages as WhatsApp gives at most.",
    },
    report.isCopied && {
      section: "more",
      text: "This is a copy from WhatsApp Web or Desktop, not an export: probably only a part of the chat.",
    },
    report.liesAhead && { section: "more", text: "Messages carry dates that lie ahead of today." },
    furtherChats.length > 0 && {
      section: "format",
      text: `${formatCount(furtherChats.length, "more chat")} in the archive.`,
    },
    rejects > 0 && {
      section: "lines",
      text: `${formatNumber(rejects)} of ${formatCount(report.lines, "line")} not understood.`,
    },
    missing > 0 && {
      section: "media",
      text: `${formatNumber(missing)} of ${formatCount(media?.named ?? 0, "file")} that messages name not in the export.`,
    },
    media !== undefined &&
      media.unusable > 0 && {
        section: "media",
        text: `${formatCount(media.unusable, "file")} damaged or refused.`,
      },
    (noticeTypes?.unknown ?? 0) > 0 && {
      section: "notices",
      text: `${formatNumber(noticeTypes?.unknown ?? 0)} of ${formatCount(Math.max(notices, noticeTypes?.unknown ?? 0), "notice")} in a wording that is not known.`,
    },
    (stepsBack?.count ?? 0) > 0 && {
      section: "more",
      text: `The time steps back ${stepsBack?.count === 1 ? "once" : `${formatNumber(stepsBack?.count ?? 0)} times`}.`,
    },
    report.platform === "unknown" && { section: "format", text: "Which phone wrote the file is not known." },
  ];
  return warnings.filter((warning) => warning !== false && warning !== undefined);
}
