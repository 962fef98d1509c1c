import type { ReactNode } from "react";
import styles from "./settings.module.css";

/** One question of the settings: what it is about at the start, the answer beside it. */
export function Section({ title, help, children }: { title: string; help: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <header>
        <h2>{title}</h2>
        <p>{help}</p>
      </header>
      <div className={styles.answer}>{children}</div>
    </section>
  );
}
