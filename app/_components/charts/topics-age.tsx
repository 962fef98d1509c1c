import { metrics as all } from "#lib/analytics/registry.ts";
import { formatCount } from "../format/format-count.ts";
import { formatWallClock } from "../format/format-wall-clock.ts";
import styles from "./topics-age.module.css";

/** When topics were found, in what, and when they will be again; how they are found, on demand. */
export function TopicsAge({ run: { foundAt, messages } }: { run: { foundAt: string; messages: number } }) {
  return (
    <details className={styles.age}>
      <summary>
        Found on {formatWallClock(foundAt.replace("Z", "").replace("T", " "), "date")} in{" "}
        {formatCount(messages, "message")}; found anew when a twentieth has come or gone, or a name has changed.
      </summary>
      <p>{all.topics.definition}</p>
    </details>
  );
}
