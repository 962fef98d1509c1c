import styles from "./figure.module.css";

/** Instead of topics: why there are none. */
export function NoTopics({ wereSought }: { wereSought: boolean }) {
  return (
    <section className={styles.frame} aria-label="No topics">
      <p className={styles.low}>
        {wereSought
          ? "Too little to find topics in: it takes about 300 messages in which some words come again and again."
          : "Topics are not found yet. They are looked for after an import and every quarter of an hour."}
      </p>
    </section>
  );
}
