import Link from "next/link";
import { nightText } from "#lib/analytics/night-text.ts";
import type { Night, Scope } from "#lib/analytics/scope.ts";
import { scopeQuery } from "../charts/addresses.ts";
import styles from "./night-choice.module.css";
import { nightWords } from "./night-words.ts";

const nights: readonly Night[] = [{ from: 23, to: 7 }, { from: 22, to: 6 }, { from: 0, to: 8 }, "own"];

/** Which hours count as night where waits leave the night out. */
export function NightChoice({ scope }: { scope: Scope }) {
  return (
    <nav className={styles.nights} aria-label="Night">
      <span className="quiet">Night</span>
      {nights.map((night) => (
        <Link
          key={nightText(night)}
          href={`?${scopeQuery({ ...scope, night })}`}
          prefetch={false}
          scroll={false}
          aria-current={nightText(night) === nightText(scope.night) ? "true" : undefined}
        >
          {nightWords(night)}
        </Link>
      ))}
    </nav>
  );
}
