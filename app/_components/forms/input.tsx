import { clsx } from "clsx";
import type { ComponentProps } from "react";
import styles from "./input.module.css";

/** A one-line text control. Give it the `id` of its Field. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(styles.input, className)} />;
}
