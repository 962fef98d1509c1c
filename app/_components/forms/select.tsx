import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import styles from "./input.module.css";

/** The browser's own select: it works everywhere, with every keyboard and reader. Children are `<option>`s. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className={clsx(styles.select, className)}>
      <select {...rest} className={styles.input} />
      <ChevronDown />
    </span>
  );
}
