import type { ReactNode } from "react";
import styles from "./figure.module.css";

/** The ruled grid of twelve columns that figures lie in. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <div className={styles.clip}>
        <div className={styles.grid}>{children}</div>
      </div>
    </div>
  );
}
