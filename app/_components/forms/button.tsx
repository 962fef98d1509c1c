import { clsx } from "clsx";
import type { ComponentProps } from "react";
import styles from "./button.module.css";

export type ButtonLook = {
  /** `action` is the one filled button of a view; the second is `outline`, a third `bare`. */
  look?: "action" | "outline" | "bare" | "danger" | undefined;
  size?: "normal" | "small" | undefined;
};

export type ButtonProps = ComponentProps<"button"> & ButtonLook;

export function Button({ look = "outline", size = "normal", className, type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={clsx(styles.button, styles[look], styles[size], className)} />;
}
