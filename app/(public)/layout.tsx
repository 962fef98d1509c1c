import { ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./layout.module.css";

/** What stands around every screen before the sign-in. It names nobody and nothing of the instance. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.screen}>
      <aside className={styles.side}>
        <p className={styles.brand}>
          <b>¶</b> Parlance
        </p>
        <p className={styles.promise}>A reading room for exported conversations, on a server of your own.</p>
        <ul className={styles.facts}>
          <li>
            <ShieldCheck />
            Every file and every word stays on this server. Nothing is loaded from elsewhere.
          </li>
        </ul>
      </aside>
      <main className={styles.main}>
        <div className={styles.sheet}>{children}</div>
      </main>
    </div>
  );
}
