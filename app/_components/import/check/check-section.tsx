import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./check.module.css";
import { type CheckSectionId, checkSections } from "./check-sections.ts";

/** One question of the check page: what was decided, why, what it rests on; below it whatever needs the whole width. */
export function CheckSection({
  id,
  isUnsure = false,
  icon,
  decided,
  note,
  proof,
  children,
}: {
  id: CheckSectionId;
  isUnsure?: boolean;
  /** Instead of the mark that says whether it is sure, where no file can tell. */
  icon?: ReactNode;
  decided?: ReactNode;
  note?: ReactNode;
  proof?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} data-certainty={icon ? "none" : isUnsure ? "low" : undefined}>
        {icon ?? (isUnsure ? <TriangleAlert /> : <Check />)}
        {checkSections[id]}
      </h3>
      {decided && (
        <p className={proof ? styles.answer : styles.wideAnswer}>
          <b>{decided}</b> {note && <span>{note}</span>}
        </p>
      )}
      {proof && <div className={styles.proof}>{proof}</div>}
      {children && <div className={decided ? styles.more : styles.rows}>{children}</div>}
    </section>
  );
}
