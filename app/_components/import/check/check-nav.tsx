import { Check, Globe, TriangleAlert } from "lucide-react";
import type { ImportReport } from "#lib/messages/imports/import-report.ts";
import styles from "./check.module.css";
import { checkSections } from "./check-sections.ts";
import { findWarnings } from "./find-warnings.ts";

/** The sections of the check page beside it, those with something to look at marked. */
export function CheckNav({ report }: { report: ImportReport }) {
  const unsure = new Set(findWarnings(report).map(({ section }) => section as string));
  return (
    <nav className={styles.nav} aria-label="On this page">
      <ul>
        {Object.entries(checkSections).map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} data-certainty={unsure.has(id) ? "low" : id === "zone" ? "none" : undefined}>
              {unsure.has(id) ? <TriangleAlert /> : id === "zone" ? <Globe /> : <Check />}
              {title}
              {unsure.has(id) && <span className="visually-hidden">, worth a look</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
