"use client";
import { useEffect, useState } from "react";
import styles from "./on-this-page.module.css";

type Part = { id: string; title: string };

/** Links to the sections of a long page, beside it where there is room: those that have an id and an `h2`. */
export function OnThisPage() {
  const [parts, setParts] = useState<Part[]>([]);
  // After every rendering: the server may have sent other sections.
  useEffect(() => {
    const found = [...document.querySelectorAll<HTMLElement>("main section[id]")].flatMap(({ id, children }) => {
      const [heading] = children;
      return heading?.tagName === "H2" ? [{ id, title: heading.textContent ?? "" }] : [];
    });
    setParts((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  });
  if (parts.length === 0) return null;
  return (
    <nav className={styles.nav} aria-label="On this page">
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
