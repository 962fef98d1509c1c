import Link from "next/link";
import { formatCount } from "../format/format-count.ts";
import styles from "./figure.module.css";

/** Instead of figures where there is too little to draw: the numbers in a sentence and a way to more. */
export function TooLittle({ messages, days, isWhole }: { messages: number; days: number; isWhole: boolean }) {
  return (
    <section className={styles.frame} aria-label="Too little to draw">
      <p className={styles.low}>
        {messages === 0
          ? "No messages in this range."
          : `Only ${formatCount(messages, "message")} on ${formatCount(days, "day")}: too little for figures.`}
        {!isWhole && (
          <>
            {" "}
            <Link className="link" href="?" prefetch={false} scroll={false}>
              Show all of it
            </Link>
          </>
        )}
      </p>
    </section>
  );
}
