import { clsx } from "clsx";
import type { ComponentProps } from "react";
import styles from "./table.module.css";

/**
 * A ruled table. Children are `<thead>` and `<tbody>`; give cells of numbers the class `number`. It scrolls sideways
 * inside itself when it must; `caption` names it for readers.
 */
export function Table({ caption, className, children, ...rest }: ComponentProps<"table"> & { caption: string }) {
  return (
    <section className={styles.frame} aria-label={caption}>
      <table {...rest} className={clsx(styles.table, className)}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </section>
  );
}
