import Link from "next/link";
import { formatPercent } from "#app/_components/format/format-percent.ts";
import { ProgressBar } from "#app/_components/layout/progress-bar.tsx";
import { State } from "#app/_components/layout/state.tsx";
import type { ConversationItem } from "./conversation-item.ts";
import styles from "./list.module.css";

/** What needs saying about a conversation. Ready is the silent state. */
export function ConversationState({ item }: { item: ConversationItem }) {
  if (!item.import) return null;
  const { id, state, share, words } = item.import;
  const address = `/imports/${id}`;
  if (state === "waiting") {
    return (
      <State kind="waiting">
        <Link className="door" href={address} prefetch={false}>
          {words}
        </Link>
      </State>
    );
  }
  if (state === "running") {
    return (
      <span className={styles.progress}>
        <State kind="running">
          <Link href={address} prefetch={false}>
            {words}
            {share !== null && `, ${formatPercent(share)}`}
          </Link>
        </State>
        <ProgressBar value={share} label={`Import of ${item.title}`} />
      </span>
    );
  }
  if (state === "failed") {
    return (
      <State kind="failed">
        <Link className="door" href={address} prefetch={false}>
          {words}
        </Link>
      </State>
    );
  }
  if (item.status === "partial") {
    return (
      <State kind="warning">
        <Link className="door" href={address} prefetch={false}>
          Read in part
        </Link>
      </State>
    );
  }
  return null;
}
