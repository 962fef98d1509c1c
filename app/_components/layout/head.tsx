import type { ReactNode } from "react";
import styles from "./head.module.css";

/** The head line of a screen. A `people` title is a conversation's own and is set in the voice of people. */
export function Head({
  title,
  people = false,
  sub,
  before,
  actions,
}: {
  title: ReactNode;
  people?: boolean;
  sub?: ReactNode;
  before?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      {before}
      <h1 className={people ? styles.people : styles.title}>{people ? <bdi>{title}</bdi> : title}</h1>
      {sub && <p className={styles.sub}>{sub}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
