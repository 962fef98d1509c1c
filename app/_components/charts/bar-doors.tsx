"use client";
import { type KeyboardEvent, useRef } from "react";
import styles from "./bar-doors.module.css";

export type BarDoor = { key: string; label: string; words: string; href: string };

/**
 * Doors over the bars of a drawing, one a bar: the pointer or the arrow keys walk them, and Enter or a click opens the
 * messages of a bar. Lies over the nearest positioned box.
 */
export function BarDoors({
  doors,
  at,
  onAt,
}: {
  doors: readonly BarDoor[];
  /** The bar one stands on. */
  at: number | null;
  onAt: (at: number | null) => void;
}) {
  const list = useRef<HTMLUListElement>(null);

  function walk(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -doors.length, End: doors.length }[event.key];
    if (step === undefined) return;
    // The arrows also step the range of the page.
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(doors.length - 1, Math.max(0, (at ?? 0) + step));
    list.current?.querySelectorAll("a")[next]?.focus();
  }

  return (
    <ul ref={list} className={styles.doors} onKeyDown={walk} onPointerLeave={() => onAt(null)}>
      {doors.map(({ key, label, words, href }, index) => (
        <li key={key}>
          <a
            href={href}
            tabIndex={index === (at ?? 0) ? 0 : -1}
            onPointerEnter={() => onAt(index)}
            onFocus={() => onAt(index)}
          >
            <span className="visually-hidden">
              {label}, {words}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
