"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { formatNumber } from "#app/_components/format/format-number.ts";
import styles from "./rail.module.css";
import { isInside, sectionsOf } from "./sections.tsx";
import { useShell } from "./use-shell.ts";

/** `counts` by address of the section; a section without a count shows none. */
export function RailSections({ counts }: { counts: Readonly<Record<string, number>> }) {
  const path = usePathname();
  const shell = useShell();
  return (
    <ul className={styles.sections}>
      {sectionsOf(shell).map(({ href, label, icon: Icon }) => {
        const count = counts[href] ?? 0;
        return (
          <li key={href}>
            <Link href={href} prefetch={false} title={label} aria-current={isInside(path, href) ? "page" : undefined}>
              <Icon />
              <span>{label}</span>
              {count > 0 && <i>{formatNumber(count)}</i>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
