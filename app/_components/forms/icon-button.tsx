import { clsx } from "clsx";
import type { ReactNode } from "react";
import styles from "./button.module.css";
import { Button, type ButtonProps } from "./button.tsx";

/** A button that is only an icon: its label is read out and shown as a tooltip. */
export function IconButton({
  label,
  children,
  look = "bare",
  className,
  ...rest
}: Omit<ButtonProps, "aria-label" | "title"> & { label: string; children: ReactNode }) {
  return (
    <Button {...rest} look={look} aria-label={label} title={label} className={clsx(styles.icon, className)}>
      {children}
    </Button>
  );
}
