"use client";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import styles from "./reader.module.css";

/** An end of what is loaded: coming near it loads more. Give it a new key with every new end. */
export function Edge({
  frame,
  onReach,
  children,
}: {
  frame: RefObject<HTMLElement | null>;
  onReach: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onReach();
      },
      { root: frame.current, rootMargin: "1200px 0px" },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [frame, onReach]);
  return (
    <div ref={element} className={styles.edge}>
      {children}
    </div>
  );
}
