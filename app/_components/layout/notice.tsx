import { clsx } from "clsx";
import type { ReactNode } from "react";
import styles from "./state.module.css";
import { type StateKind, stateKinds } from "./state.tsx";

/** Text that must not be missed, on a wash. Failures are read out at once. */
export function Notice({
  kind,
  title,
  children,
  actions,
}: {
  kind: StateKind;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { icon: Icon, tone } = stateKinds[kind];
  return (
    <div className={clsx(styles.notice, styles[tone])} role={tone === "danger" ? "alert" : "status"}>
      <Icon />
      <div>
        {title && <strong>{title}</strong>} {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
