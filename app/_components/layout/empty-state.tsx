import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Says what would stand here and what to do next. No picture. */
export function EmptyState({
  title,
  children,
  actions,
  isPage = false,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** It is all of the page: its title is the heading of the page. */
  isPage?: boolean;
}) {
  const Title = isPage ? "h1" : "h2";
  return (
    <section className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
