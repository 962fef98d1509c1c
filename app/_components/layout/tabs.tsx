"use client";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import styles from "./tabs.module.css";

export type Tab = {
  href: string;
  label: string;
  /** Names of the search parameters that go along when the tab changes, such as the range. */
  keep?: readonly string[];
};

/** Tabs that are links: every view has an address. The chosen one is brought into view on a narrow screen. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const path = usePathname();
  const search = useSearchParams();
  const bar = useRef<HTMLElement>(null);
  const chosen = tabs.findIndex((tab) => path === tab.href || path.startsWith(`${tab.href}/`));
  useEffect(() => {
    const link = bar.current?.children[chosen];
    if (bar.current && link instanceof HTMLElement) {
      bar.current.scrollLeft = link.offsetLeft - bar.current.clientWidth / 3;
    }
  }, [chosen]);
  return (
    <nav className={styles.tabs} aria-label={label} ref={bar}>
      {tabs.map((tab, index) => {
        const kept = new URLSearchParams((tab.keep ?? []).flatMap((name) => search.getAll(name).map((v) => [name, v])));
        return (
          <Link
            key={tab.href}
            href={kept.size > 0 ? `${tab.href}?${kept}` : tab.href}
            prefetch={false}
            aria-current={index === chosen ? "page" : undefined}
          >
            {tab.label}
          </Link>
        );
      })}
    </nav>
  );
}
