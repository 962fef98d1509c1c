import { Check, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./import.module.css";

/** One question of the check page: what was decided, why, and what it rests on. */
export function Fact({
  label,
  icon,
  isUnsure = false,
  children,
  note,
  proof,
  isWide = false,
}: {
  label: string;
  icon?: ReactNode;
  isUnsure?: boolean;
  children: ReactNode;
  note?: ReactNode;
  proof?: ReactNode;
  /** The proof takes a line of its own. */
  isWide?: boolean;
}) {
  return (
    <div className={isWide ? styles.wideFact : styles.fact}>
      <dt data-unsure={isUnsure ? "" : undefined}>
        {icon ?? (isUnsure ? <TriangleAlert /> : <Check />)}
        {label}
      </dt>
      <dd>
        <b className={styles.decided}>{children}</b>
        {note && <span className={styles.factNote}>{note}</span>}
      </dd>
      {proof && <dd className={styles.proof}>{proof}</dd>}
    </div>
  );
}
