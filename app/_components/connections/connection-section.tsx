import type { ReactNode } from "react";
import styles from "./connections.module.css";

/** A ruled part of a connection's page: its heading, a line on what it is for, and what stands in it. */
export function ConnectionSection({
  id,
  title,
  about,
  children,
}: {
  /** Where an address with # leads. */
  id: string;
  title: string;
  about?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {about && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  );
}
