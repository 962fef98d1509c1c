"use client";
import type { ReactNode } from "react";
import { Button } from "#app/_components/forms/button.tsx";
import { useToast } from "#app/_components/layout/use-toast.ts";
import styles from "./connections.module.css";

/** Something to be entered elsewhere, as it is, with a button that copies it. */
export function CopyLine({
  label,
  value,
  copied,
  children,
}: {
  label: string;
  value: string;
  /** What the note says after copying. */
  copied: string;
  children?: ReactNode;
}) {
  const say = useToast();
  return (
    <div className={styles.copy}>
      <span className={styles.label}>{label}</span>
      <code className={styles.value} dir="ltr">
        {value}
      </code>
      <span className={styles.acts}>
        {children}
        <Button
          size="small"
          aria-label={`Copy: ${label}`}
          onClick={() => navigator.clipboard.writeText(value).then(() => say(copied))}
        >
          Copy
        </Button>
      </span>
    </div>
  );
}
