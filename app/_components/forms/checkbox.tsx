import type { ComponentProps, ReactNode } from "react";
import styles from "./checkbox.module.css";

/** A check box with its words. With `type="radio"` it is one of several under the same `name`. */
export function Checkbox({
  children,
  help,
  type = "checkbox",
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { children: ReactNode; help?: ReactNode; type?: "checkbox" | "radio" }) {
  return (
    <label className={styles.row}>
      <input {...rest} type={type} className={styles.box} />
      <span>
        {children}
        {help && <span className={styles.help}>{help}</span>}
      </span>
    </label>
  );
}
