import { CircleCheck, TriangleAlert } from "lucide-react";
import { formatCount } from "#app/_components/format/format-count.ts";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./check.module.css";
import { checkSections } from "./check-sections.ts";
import { findWarnings } from "./find-warnings.ts";

/** What needs a look, each with the way to its section; one calm line when nothing does. */
export function CheckSummary({ report }: { report: ImportReport }) {
  const warnings = findWarnings(report);
  if (warnings.length === 0) {
    return (
      <p className={styles.calm}>
        <CircleCheck />
        The whole file was understood: {formatCount(report.lines, "line")}. Nothing here needs you.
      </p>
    );
  }
  return (
    <ul className={styles.warnings} aria-label="Worth a look">
      {warnings.map(({ section, text }) => (
        <li key={text}>
          <TriangleAlert />
          <span>
            {text}{" "}
            <a className="link" href={`#${section}`}>
              {checkSections[section]}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
