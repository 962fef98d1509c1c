import { Trash2 } from "lucide-react";
import Link from "next/link";
import { formatCount } from "#app/_components/format/format-count.ts";
import styles from "./list.module.css";

/** The way to the trash, while something lies in it. */
export function TrashLink({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <p className={styles.trash}>
      <Trash2 />
      <Link className="door" href="/conversations/trash" prefetch={false}>
        {formatCount(count, "conversation")} in the trash
      </Link>
    </p>
  );
}
