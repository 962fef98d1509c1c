"use client";
import { Toast as Base } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import styles from "./toast.module.css";

const shownMs = 10_000;

/** One message at a time, at the bottom; it waits while hovered or focused. Mounted once, by the root layout. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider limit={1} timeout={shownMs}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles.viewport}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={["down", "left"]}>
      <Base.Content className={styles.content}>
        <Base.Title className={styles.title} />
        <Base.Action className={styles.action} />
        <Base.Close className={styles.close} aria-label="Close">
          ×
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
