"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { IconButton } from "#app/_components/forms/icon-button.tsx";
import styles from "./dialog.module.css";

/**
 * A question, what happens, and verbs at the end. Focus starts on the first control of `actions`: put the safe one
 * first. `sheet` fills a phone's screen and is for content rather than for a question.
 */
export function Dialog({
  open,
  onOpenChange,
  title,
  children,
  actions,
  sheet = false,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
  sheet?: boolean;
}) {
  const footer = useRef<HTMLDivElement>(null);
  const firstAction = () => footer.current?.querySelector<HTMLElement>("button, a") ?? true;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={sheet ? styles.sheet : styles.dialog} initialFocus={actions ? firstAction : true}>
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {sheet && (
              <Base.Close
                render={
                  <IconButton label="Close" size="small">
                    <X />
                  </IconButton>
                }
              />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && (
            <div className={styles.actions} ref={footer}>
              {actions}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
