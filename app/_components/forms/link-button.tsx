import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import styles from "./button.module.css";
import type { ButtonLook } from "./button.tsx";

/** A link that looks like a button. */
export function LinkButton({
  look = "outline",
  size = "normal",
  className,
  prefetch = false,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} prefetch={prefetch} className={clsx(styles.button, styles[look], styles[size], className)} />;
}
