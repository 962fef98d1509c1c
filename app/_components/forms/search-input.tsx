import { clsx } from "clsx";
import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import styles from "./input.module.css";

/** A text control with an icon before it. `label` is read out; the placeholder only gives an example. */
export function SearchInput({
  label,
  icon = <Search />,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "aria-label" | "type"> & { label: string; icon?: ReactNode }) {
  return (
    <span className={clsx(styles.search, className)}>
      {icon}
      <input {...rest} type="search" aria-label={label} className={styles.input} />
    </span>
  );
}
