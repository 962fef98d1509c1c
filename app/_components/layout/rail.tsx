import Link from "next/link";
import { CommandButton } from "./command-button.tsx";
import { LocalOnly } from "./local-only.tsx";
import { PersonMenu } from "./person-menu.tsx";
import styles from "./rail.module.css";
import { RailConversations } from "./rail-conversations.tsx";
import { RailSections } from "./rail-sections.tsx";

/** The side of every screen: places, the conversations at hand, and who is here. Below 1100 px only icons. */
export function Rail({ counts }: { counts: Readonly<Record<string, number>> }) {
  return (
    <nav className={styles.rail} aria-label="Main">
      <Link className={styles.brand} href="/conversations" prefetch={false} aria-label="Parlance, to all conversations">
        <b>¶</b>
        <span>Parlance</span>
      </Link>
      <CommandButton />
      <RailSections counts={counts} />
      <RailConversations />
      <div className={styles.foot}>
        <LocalOnly />
        <PersonMenu />
      </div>
    </nav>
  );
}
