"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { conversationSpan } from "./conversation-span.ts";
import styles from "./rail.module.css";
import { isInside } from "./sections.tsx";
import { Spine } from "./spine.tsx";
import { useShell } from "./use-shell.ts";

const shown = 8;

/** The conversations one came from last, each with its spine. */
export function RailConversations() {
  const path = usePathname();
  const { conversations } = useShell();
  if (conversations.length === 0) return null;
  return (
    <section className={styles.recent}>
      <h2>Recent</h2>
      <ul>
        {conversations.slice(0, shown).map(({ id, title, spine }) => (
          <li key={id}>
            <Link
              href={`/conversations/${id}/overview`}
              prefetch={false}
              aria-current={isInside(path, `/conversations/${id}`) ? "true" : undefined}
            >
              <bdi className="people">{title}</bdi>
              {spine && <Spine spine={spine} span={conversationSpan(spine)} height={16} soft />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
